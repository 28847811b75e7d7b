/** WGS-84 (what a test gives) to GCJ-02 (what WeChat's map and `type: "gcj02"` use inside China). */
import gcoord from 'gcoord'

export function toGcj02({ latitude, longitude }: { latitude: number; longitude: number }) {
  const wgs84: [number, number] = [longitude, latitude]
  const [gcjLongitude, gcjLatitude] = gcoord.transform(wgs84, gcoord.WGS84, gcoord.GCJ02)
  return { latitude: gcjLatitude, longitude: gcjLongitude }
}
