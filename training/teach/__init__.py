"""What the lab "Teach it a new thing" is compared with: training the whole picture tower."""
