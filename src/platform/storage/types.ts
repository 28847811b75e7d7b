/** Small key-value memory of the device. Values are strings; a full or missing store never throws. */
export interface DeviceStorage {
  read(key: string): string | null
  /** false: the value could not be kept (quota, private mode). */
  write(key: string, value: string): boolean
  remove(key: string): void
}
