import { Option } from 'commander'
import { defaultOptions } from '../../shared/catalogue/field'
import { freshProperties } from '../../shared/catalogue/new-node'
import { SERVICES } from '../../shared/catalogue/services'
import { CONNECTION_KINDS } from '../../shared/relations/connections'
import { PLACEMENT_KINDS } from '../../shared/relations/placements'
import type { Match } from '../../shared/relations/relation'
import { RULES } from '../../shared/rules'
import { typeCount } from './assets'
import { FINE, type Verb } from './verb'

/** `stackboard catalogue`: everything one can draw, and what is checked. */
export const catalogueVerb: Verb = {
  name: 'catalogue',
  define: (command, run) =>
    command
      .description('list services, connections, placements and rules')
      .addOption(new Option('--format <format>').choices(['text', 'json']).default('text'))
      .action(({ format }: { format: 'text' | 'json' }) =>
        run(async (terminal) => {
          const catalogue = await describeCatalogue()
          terminal.out(format === 'json' ? `${JSON.stringify(catalogue, undefined, 2)}\n` : asText(catalogue))
          return FINE
        }),
      ),
}

/** The registries as data. `properties` are those of a freshly placed node, `options` the defaults. */
async function describeCatalogue() {
  return {
    types: await typeCount(),
    services: SERVICES.flatMap((service) =>
      (service.variants?.length ? service.variants : [undefined]).map((variant) => ({
        type: service.type,
        label: variant?.label ?? service.label,
        category: service.category,
        properties: freshProperties(service, variant),
      })),
    ),
    connections: CONNECTION_KINDS.map(({ id, line, source, target, options }) => ({
      id,
      line,
      source: ends(source),
      target: ends(target),
      options: defaultOptions(options),
    })),
    placements: PLACEMENT_KINDS.map(({ id, child, container }) => ({
      id,
      child: ends(child),
      container: ends(container),
    })),
    rules: RULES.map(({ id, severity }) => ({ id, severity })),
  }
}

function ends(match: Match): string[] {
  return [
    ...(match.types ?? []),
    ...(match.frames ?? []),
    ...(match.actors ? ['actor'] : []),
    ...(match.notes ? ['note'] : []),
  ]
}

function asText({
  types,
  services,
  connections,
  placements,
  rules,
}: Awaited<ReturnType<typeof describeCatalogue>>): string {
  const section = (title: string, lines: readonly string[]) =>
    `${title} (${lines.length})\n${lines.map((line) => `  ${line}`).join('\n')}\n`
  return [
    `${types} resource types\n`,
    section(
      'Services',
      services.map(({ label, type }) => `${label}  ${type}`),
    ),
    section(
      'Connections',
      connections.map(({ id, line }) => `${id}  ${line}`),
    ),
    section(
      'Placements',
      placements.map(({ id }) => id),
    ),
    section(
      'Rules',
      rules.map(({ id, severity }) => `${id}  ${severity}`),
    ),
  ].join('\n')
}
