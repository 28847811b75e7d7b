/** Small key-value memory of the device. Values are strings; a full or missing store never throws. */
export interface DeviceStorage {
  read(key: string): string | null
  /** false: the value could not be kept (quota, private mode). */
  write(key: string, value: string): boolean
  remove(key: string): void
  /** Every key there is, others' too where the store is shared. */
  keys(): string[]
  /** Hears what another tab of the guide writes or removes; null: all of it went. Returns the way to stop. */
  watch(heard: (key: string | null) => void): () => void
}
