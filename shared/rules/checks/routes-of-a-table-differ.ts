import { nameOf } from '../naming'
import type { CheckedResource, Rule } from '../rule'
import { referredTo } from '../subnet-ways'

const DESTINATIONS = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId']

/** https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html */
export const routesOfATableDiffer: Rule = {
  id: 'routes-of-a-table-differ',
  severity: 'error',
  title: 'A route table leads each destination one way',
  reason: 'AWS refuses a second route of a table to the same addresses; traffic could not know which to take.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',
  check: (context) => {
    const first = new Map<string, CheckedResource>()
    return context
      .ofType('AWS::EC2::Route')
      .filter(({ body }) => body.Condition === undefined)
      .flatMap((route) => {
        const table = referredTo(context, route.properties.RouteTableId)
        const wanted = destinationOf(route)
        if (!table || wanted === undefined) return []
        const key = `${table.id} ${wanted}`
        const other = first.get(key)
        if (!other) first.set(key, route)
        if (!other) return []
        const message = `${nameOf(table)} has two routes to ${wanted}: ${nameOf(other)} and ${nameOf(route)}.`
        return [{ message, where: context.at(route) }]
      })
  },
}

function destinationOf(route: CheckedResource): string | undefined {
  const value = DESTINATIONS.map((name) => route.properties[name]).find((each) => each !== undefined)
  return typeof value === 'string' || value === undefined ? value : JSON.stringify(value)
}
