/**
 * Where named things north of the palace square stand: palace grid, metres (u palace-east, v palace-north).
 * Centres of OpenStreetMap rectangles (© OpenStreetMap contributors, ODbL 1), not of our own geometry; two ways are
 * the two eaves of a hall, or the two walls whose gap the gate stands in.
 */
export interface KnownPosition {
  id: string
  u: number
  v: number
  osm: readonly string[]
}

export const KNOWN_POSITIONS_NORTH: readonly KnownPosition[] = [
  { id: 'zhaigong', u: 91.2, v: 171.1, osm: ['685441263', '685441262'] },
  { id: 'chengsudian', u: 91.7, v: 196.3, osm: ['685441270'] },
  { id: 'fengxiandian-houdian', u: 180.5, v: 196.1, osm: ['685500167'] },
  { id: 'jingrengong', u: 91.5, v: 243.7, osm: ['684753148'] },
  { id: 'jingrengong-houdian', u: 91.3, v: 263.9, osm: ['684753135'] },
  { id: 'jingrengong-xipeidian', u: 72.2, v: 228, osm: ['684753136'] },
  { id: 'jingrengong-dongpeidian', u: 110.1, v: 228, osm: ['684753137'] },
  { id: 'jingrengong-jingting', u: 70.7, v: 244.1, osm: ['684753128'] },
  { id: 'chengqiangong', u: 91.6, v: 294.6, osm: ['683954224'] },
  { id: 'zhongcuigong', u: 91.3, v: 345.9, osm: ['683717592'] },
  { id: 'yonghegong', u: 147.1, v: 294.5, osm: ['685312487', '685312489'] },
  { id: 'jingyanggong', u: 147.5, v: 344.9, osm: ['685312497'] },
  { id: 'yushufang', u: 146.4, v: 366.2, osm: ['685312503'] },
  { id: 'yanxigong', u: 146.2, v: 237.7, osm: ['685316171'] },
  { id: 'tianqiongbaodian', u: 199.1, v: 359.7, osm: ['685371882'] },
  { id: 'tianqiongbaodian-xipeidian', u: 180.2, v: 343.4, osm: ['685373261'] },
  { id: 'tianqiongbaodian-dongpeidian', u: 218.1, v: 343.4, osm: ['685373251'] },
  { id: 'changchungong-xitai', u: -153.4, v: 272.1, osm: ['1205187964'] },
  { id: 'changchungong-jingting', u: -146, v: 303.4, osm: ['1205187965'] },
  { id: 'zhonggongdian', u: -220.5, v: 201, osm: ['1008750883'] },
  { id: 'cuishanglou', u: 258.7, v: 369.1, osm: ['1341826245'] },
  { id: 'juanqinzhai', u: 250.5, v: 426.5, osm: ['1341826246'] },
  { id: 'xuhuiting', u: 236.5, v: 301.7, osm: ['1341826227'] },
  { id: 'yizhai', u: 263.2, v: 280.6, osm: ['1341826229'] },
  { id: 'zhuxiangguan', u: 247.4, v: 414.4, osm: ['1341826243'] },
  { id: 'qianqiuting', u: -56.6, v: 383.9, osm: ['685673169'] },
  { id: 'wanchunting', u: 50.5, v: 384.7, osm: ['685673159'] },
  { id: 'zhaigongmen', u: 90.3, v: 140.8, osm: ['685428156', '685428155'] },
  { id: 'jingrenmen', u: 90.4, v: 216, osm: ['684753149', '684753150'] },
  { id: 'chengqianmen', u: 91.3, v: 272.8, osm: ['683954218', '683954219'] },
  { id: 'zhongcuimen', u: 91.6, v: 325.8, osm: ['683717586', '683717587'] },
  { id: 'yanximen', u: 145.5, v: 216, osm: ['685316160', '685316159'] },
  { id: 'yonghemen', u: 147, v: 272.5, osm: ['685312505', '685312504'] },
  { id: 'jingyangmen', u: 146.6, v: 324, osm: ['685312507', '685312506'] },
  { id: 'yongshoumen', u: -97.3, v: 216.1, osm: ['688124107', '688124108'] },
  { id: 'yangxinmen', u: -111, v: 164.4, osm: ['688124113', '688124112'] },
  { id: 'zhongsimen', u: -123.4, v: 216.5, osm: ['688124103', '688124107'] },
  { id: 'linzhimen', u: 117.3, v: 216.1, osm: ['684753150', '685316160'] },
  { id: 'qianxingmen', u: 131.2, v: 116, osm: ['639165634', '639165633'] },
  { id: 'xianhezuomen', u: 67, v: 212.9, osm: ['639122648', '639122650'] },
  { id: 'guangshengzuomen', u: 67, v: 270.5, osm: ['639122650', '639122651'] },
  { id: 'dachengzuomen', u: 67.2, v: 322.1, osm: ['639122651', '639122652'] },
  { id: 'dachengyoumen', u: -70.9, v: 322.5, osm: ['639109052', '639109051'] },
  { id: 'xianheyoumen', u: -71.2, v: 212.3, osm: ['639109053', '639109052'] },
  { id: 'zunyimen', u: -71.4, v: 161.5, osm: ['639109054', '639109053'] },
  { id: 'qiongyuan-ximen', u: -70.8, v: 342.1, osm: ['639109051', '639122653'] },
  { id: 'chengsumen', u: 150.5, v: 98.9, osm: ['639165636', '639165635'] },
  { id: 'ninghuamen', u: -214.2, v: 216.8, osm: ['688124105', '688124106'] },
]
