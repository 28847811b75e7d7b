/** Registers a component with the engine for every built-in tag that the package uses. */
import { componentSpace } from '../engine'
import { packageData } from '../state'
import { containerMounts } from './containers'
import { formMounts } from './forms'
import { mountMap } from './map'
import { mediaMounts } from './media'
import { overlayMounts } from './overlays'
import { addMounted, removeMounted, type BuiltinView, type Mount } from './registry'

/** The engine's component instance, as far as built-ins touch it. */
interface EngineComponent {
  $$: HTMLElement
  data: Record<string, unknown>
  triggerEvent: (name: string, detail: unknown, options: object) => void
  builtin?: { view: BuiltinView; update: (() => void) | undefined }
}

const MOUNTS: Record<string, Mount> = {
  ...containerMounts,
  ...formMounts,
  ...mediaMounts,
  ...overlayMounts,
  map: mountMap,
}

/** Attributes that the engine itself understands. */
const ENGINE_ATTRIBUTE =
  /^(bind|catch|capture|mut-bind|data-|wx:|id$|class$|style$|slot$|generic|mark:|worklet)/
const camelCase = (name: string) => name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase())

function viewOf(component: EngineComponent): BuiltinView {
  return {
    host: component.$$,
    prop: name => component.data[name],
    props: () => component.data,
    fire: (event, detail = {}, options = {}) => component.triggerEvent(event, detail, options),
  }
}

function definitionOf(tag: string, attributes: string[]) {
  const names = attributes.filter(name => !ENGINE_ATTRIBUTE.test(name)).map(camelCase)
  return {
    options: { virtualHost: false },
    properties: Object.fromEntries(names.map(name => [name, null])),
    lifetimes: {
      attached(this: EngineComponent) {
        const view = viewOf(this)
        this.builtin = { view, update: MOUNTS[tag]?.(view) }
        addMounted(tag, view)
      },
      detached(this: EngineComponent) {
        if (this.builtin) removeMounted(tag, this.builtin.view)
      },
    },
    observers: {
      '**'(this: EngineComponent) {
        this.builtin?.update?.()
      },
    },
  }
}

export function registerBuiltins(): void {
  for (const [tag, attributes] of Object.entries(packageData.tags)) {
    const definition = definitionOf(tag, attributes) as unknown as Parameters<
      typeof componentSpace.defineComponent
    >[0]
    const component = componentSpace.defineComponent({ is: `builtin/${tag}`, ...definition })
    componentSpace.setGlobalUsingComponent(tag, component as unknown as string)
  }
}
