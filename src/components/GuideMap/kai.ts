/** The heading letters on a canvas, as --kai in styles/tokens.scss. Apart, so that the page can wait for them before the engine is there. */
export const KAI =
  "'Guide Kai','Guide Kai More','LXGW WenKai','Kaiti SC',STKaiti,KaiTi,'Noto Serif CJK SC',serif"
