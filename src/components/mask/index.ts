/** The style of an element that shows its background through a picture. Older Safaris know only the prefixed name. */
export const maskStyle = (source: string): Record<string, string> => ({
  WebkitMaskImage: `url("${source}")`,
  maskImage: `url("${source}")`,
})
