/** The walkways of the guide's own content, as phones read them. */
import { compileWalkways } from '@/content/compile/walkways'
import { walkableGround } from '@/content/compile/ground/walkable'
import { packWalkGraph, unpackWalkGraph } from '@/content/walkways'
import { networkOf, type Network } from '@/core/routing/network'
import { loadAuthored } from '../../server/content/load'
import { CONTENT_DIR } from './bundle'

export async function realNetwork(): Promise<Network> {
  const content = await loadAuthored(CONTENT_DIR)
  return networkOf(unpackWalkGraph(packWalkGraph(compileWalkways(content, walkableGround(content).kinds))))
}
