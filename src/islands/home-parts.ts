// What makes the start page live: one file, so that a newcomer waits once.
export { liveHome } from '#lib/ui/home/live-home.ts';
export { liveHero } from '#labs/ui/hero/live-hero.ts';
