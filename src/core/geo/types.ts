/**
 * Positions carry their datum in the type: WGS-84 is stored and used everywhere, GCJ-02 exists only at the
 * mini-program's edge. Mixing them up is a silent error of 550 m here, so the compiler keeps them apart.
 */
declare const datum: unique symbol

/** [lng, lat] in decimal degrees, WGS-84. */
export type Wgs84 = readonly [lng: number, lat: number] & { readonly [datum]?: 'WGS-84' }
/** [lng, lat] in decimal degrees, GCJ-02 (the datum of WeChat's map). */
export type Gcj02 = readonly [lng: number, lat: number] & { readonly [datum]: 'GCJ-02' }
/** [u, v] metres palace-east and palace-north of the outer wall's centre. */
export type GridPoint = readonly [u: number, v: number] & { readonly [datum]?: 'palace grid' }

/** Names a pair of degrees as WGS-84. The caller vouches for the datum. */
export const wgs84 = (lng: number, lat: number): Wgs84 => [lng, lat]

/** One reading of the position. */
export interface Fix {
  position: Wgs84
  accuracyMeters: number
  timestampMs: number
  headingDegrees?: number
  speedMetersPerSecond?: number
}
