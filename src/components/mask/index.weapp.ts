/**
 * Taro writes no `WebkitMaskImage` into a mini-program's styles, and WebViews of Android before Chrome 120 know no
 * other: a name that begins with a dash is passed on as it is, and all WebViews read this one.
 */
export const maskStyle = (source: string): Record<string, string> => ({
  '-webkit-mask-image': `url("${source}")`,
})
