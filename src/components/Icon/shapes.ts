/** One set, one stroke: 24 × 24, stroke 1.75, round. Drawn by us. */
export const ICONS = {
  map: '<path d="M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20zM9 4v13.5M15 6.5V20"/>',
  tours:
    '<circle cx="6" cy="18" r="2.5"/><circle cx="18" cy="6" r="2.5"/><path d="M8.5 18H15a3.5 3.5 0 0 0 0-7H9a3.5 3.5 0 0 1 0-7h6.500"/>',
  treasures:
    '<path d="M6 8h12l-1.200 6.500a2 2 0 0 1-2 1.500H9.200a2 2 0 0 1-2-1.500zM8.500 8V4.500M15.500 8V4.500M8 16l-1 4M16 16l1 4M12 16v3M4.500 8h15"/>',
  mine: '<circle cx="12" cy="8.500" r="3.750"/><path d="M4.500 20c.8-4 3.800-6 7.500-6s6.700 2 7.500 6"/>',
  search: '<circle cx="10.500" cy="10.500" r="6"/><path d="m15 15 5 5"/>',
  close: '<path d="m6 6 12 12M18 6 6 18"/>',
  back: '<path d="m14.500 5-7 7 7 7"/>',
  next: '<path d="m9.500 5 7 7-7 7"/>',
  listen:
    '<path d="M4 14v-2a8 8 0 0 1 16 0v2"/><rect x="3.500" y="13.500" width="4" height="6.500" rx="1.750"/><rect x="16.500" y="13.500" width="4" height="6.500" rx="1.750"/>',
  play: '<path d="M8 5.500v13l10.500-6.500z"/>',
  pause: '<path d="M8.500 5.500v13M15.500 5.500v13"/>',
  replay: '<path d="M5 12a7 7 0 1 0 2.200-5.100L4.500 9.500M4.500 4.500v5h5"/>',
  share:
    '<path d="M12 14.500V4M8 7.500 12 3.500l4 4M5.500 12v6.500a1.500 1.500 0 0 0 1.500 1.500h10a1.500 1.500 0 0 0 1.500-1.500V12"/>',
  lead: '<path d="M12 3.500 19 20l-7-3.500L5 20z"/>',
  locate:
    '<circle cx="12" cy="12" r="3"/><circle cx="12" cy="12" r="7"/><path d="M12 2.500V5M12 19v2.500M2.500 12H5M19 12h2.500"/>',
  fit: '<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"/><path d="M8 15v-4l4-2.500 4 2.500v4z"/>',
  services:
    '<circle cx="7.500" cy="5" r="1.750"/><path d="M5 20v-5H4l1-5.500h5L11 15h-1v5zM15 4v16M15 4h5v7h-5"/>',
  clock: '<circle cx="12" cy="12" r="8"/><path d="M12 7.500V12l3 2"/>',
  steps: '<path d="M3.500 19.500H8v-4h4v-4h4v-4h4.500"/>',
  eye: '<path d="M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12z"/><circle cx="12" cy="12" r="2.750"/>',
  book: '<path d="M12 6.500C10 5 7 4.500 4 4.500v13.500c3 0 6 .5 8 2 2-1.500 5-2 8-2V4.500c-3 0-6 .5-8 2zM12 6.500V20"/>',
  child:
    '<circle cx="12" cy="7" r="3"/><path d="M12 10v5M7.500 12.500 12 11l4.500 1.500M9 20.500l3-5.500 3 5.500"/>',
  palace:
    '<path d="M2.500 11C6.500 10 9 7.500 12 4.500c3 3 5.500 5.500 9.500 6.500l-1 1.500h-17zM5.500 12.500V18M18.500 12.500V18M10 12.500V18M14 12.500V18M3.500 20h17M4.500 18h15"/>',
} as const
export type IconName = keyof typeof ICONS
