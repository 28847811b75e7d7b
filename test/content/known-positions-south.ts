/**
 * Where named things of the axis stand, from the court of 太和殿 to 神武门: palace grid, metres (u palace-east,
 * v palace-north). Centres of OpenStreetMap rectangles (© OpenStreetMap contributors, ODbL 1), not of our own
 * geometry; two ways are two eaves of a gate, or the two walls whose gap the gate stands in.
 */
import type { KnownPosition } from './known-positions-north'

export const KNOWN_POSITIONS_SOUTH: readonly KnownPosition[] = [
  { id: 'zhongzuomen', u: 75.2, v: -99.9, osm: ['638507784'] },
  { id: 'taihedian', u: -1.8, v: -87.3, osm: ['638449354'] },
  { id: 'chonglou-xibei', u: -111.2, v: 35, osm: ['638507659'] },
  { id: 'chonglou-dongbei', u: 106.1, v: 35, osm: ['638507612'] },
  { id: 'houyoumen', u: -81.2, v: 35.4, osm: ['638507776', '638507777'] },
  { id: 'baohedian', u: -1, v: 35.8, osm: ['638473411'] },
  { id: 'qianqingmenwai-xijingting', u: -93.3, v: 57.8, osm: ['638807768'] },
  { id: 'qianqingmenwai-dongjingting', u: 87.7, v: 58.3, osm: ['638807769'] },
  { id: 'longzongmen', u: -111.6, v: 86.2, osm: ['638807756'] },
  { id: 'jingyunmen', u: 104.6, v: 86.7, osm: ['638807753'] },
  { id: 'jiuqingfang', u: 85.3, v: 111.1, osm: ['638808975'] },
  { id: 'junjichu', u: -90.5, v: 111.3, osm: ['638808978'] },
  { id: 'neiyoumen', u: -67.3, v: 116.3, osm: ['638807713', '638807631'] },
  { id: 'neizuomen', u: 60.5, v: 116.6, osm: ['638807620', '638807626'] },
  { id: 'qianqingmen', u: -2.7, v: 129.3, osm: ['638807675'] },
  { id: 'shangshufang', u: 36.2, v: 129.4, osm: ['639048770'] },
  { id: 'nanshufang', u: -40.9, v: 130, osm: ['639048911'] },
  { id: 'yuehuamen', u: -55.7, v: 161.8, osm: ['639049000'] },
  { id: 'rijingmen', u: 51.6, v: 162.2, osm: ['639048994'] },
  { id: 'qianqinggong', u: -2.7, v: 229.6, osm: ['638981318'] },
  { id: 'zhaorendian', u: 32.9, v: 238.3, osm: ['638981283'] },
  { id: 'hongdedian', u: -38.1, v: 239.1, osm: ['638981278'] },
  { id: 'jiaotaidian', u: -3.3, v: 266.7, osm: ['638981203'] },
  { id: 'longfumen', u: -56.4, v: 266.9, osm: ['639048982'] },
  { id: 'jinghemen', u: 51.1, v: 267.3, osm: ['639048987'] },
  { id: 'yongxiangmen', u: 51.6, v: 296.5, osm: ['639109006'] },
  { id: 'zengruimen', u: -56.3, v: 296.9, osm: ['639109013'] },
  { id: 'kunninggong', u: -2.3, v: 298.8, osm: ['639012194'] },
  { id: 'dongnuandian', u: 33.1, v: 304.8, osm: ['639012205'] },
  { id: 'xinuandian', u: -37.6, v: 306.4, osm: ['639012211'] },
  { id: 'kunningmen', u: -3.1, v: 335.6, osm: ['639060904'] },
  { id: 'shenwumen', u: -1.1, v: 471.3, osm: ['638741729'] },
]
