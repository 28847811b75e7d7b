/** Pictures on disk by the hash of what they are drawn from, the oldest given up first. */
import { mkdir, readdir, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const ENDING = '.png'

export class CardDisk {
  constructor(
    private readonly dir: string,
    private readonly maxFiles: number,
  ) {}

  async read(hash: string): Promise<Buffer | null> {
    const file = join(this.dir, hash + ENDING)
    const png = await readFile(file).catch(() => null)
    const now = new Date()
    // used lately: it stays
    if (png) await utimes(file, now, now).catch(() => undefined)
    return png
  }

  /** A disk that can't be written costs time, not pictures. */
  async write(hash: string, png: Buffer): Promise<void> {
    try {
      await mkdir(this.dir, { recursive: true })
      const part = join(this.dir, `${hash}.${process.pid}.part`)
      await writeFile(part, png)
      await rename(part, join(this.dir, hash + ENDING))
      await this.prune()
    } catch {
      return
    }
  }

  private async prune(): Promise<void> {
    const names = (await readdir(this.dir)).filter(name => name.endsWith(ENDING))
    if (names.length <= this.maxFiles) return
    const aged = await Promise.all(
      names.map(async name => ({ name, usedMs: (await stat(join(this.dir, name))).mtimeMs })),
    )
    const oldest = aged.sort((a, b) => a.usedMs - b.usedMs).slice(0, names.length - this.maxFiles)
    await Promise.all(oldest.map(({ name }) => unlink(join(this.dir, name))))
  }
}
