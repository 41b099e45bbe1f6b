#!/usr/bin/python3
"""A window with one view of WebKit and nothing else, driven by WebKitWebDriver.

WebKit's own MiniBrowser gets no narrower than its tool bar. Usage, by the driver:
webkit-window.py FOLDER [--without-script] [--without-storage]
FOLDER takes what the browser keeps, and downloads.
"""
import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402

folder = next(word for word in sys.argv[1:] if not word.startswith("--"))
without = [word for word in sys.argv if word.startswith("--without-")]


def make_view(context):
    settings = WebKit2.Settings()
    settings.set_enable_javascript_markup("--without-script" not in without)
    settings.set_enable_html5_local_storage("--without-storage" not in without)
    settings.set_enable_html5_database("--without-storage" not in without)
    view = WebKit2.WebView(
        web_context=context, settings=settings, is_controlled_by_automation=True
    )
    window = Gtk.Window()
    window.set_default_size(1280, 800)
    window.add(view)
    window.show_all()
    # What waits for the focus must not wait for a window manager.
    view.grab_focus()
    window.present()
    view.connect("close", lambda _: window.destroy())
    return view


def start(context, session):
    # The name by which a driver's client asks for this browser.
    info = WebKit2.ApplicationInfo()
    info.set_name("webkit")
    session.set_application_info(info)
    session.connect("create-web-view", lambda _: make_view(context))


def keep(download, name):
    path = os.path.join(folder, "downloads", name)
    download.set_allow_overwrite(True)
    download.set_destination("file://" + path)
    return True


data = WebKit2.WebsiteDataManager(
    base_data_directory=os.path.join(folder, "data"),
    base_cache_directory=os.path.join(folder, "cache"),
)
os.makedirs(os.path.join(folder, "downloads"), exist_ok=True)
context = WebKit2.WebContext(website_data_manager=data)
context.set_automation_allowed(True)
context.connect(
    "download-started", lambda _, download: download.connect("decide-destination", keep)
)
context.connect("automation-started", start)
Gtk.main()
