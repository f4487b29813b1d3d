import { intrinsicOf } from './intrinsics'
import { isJsonObject, type Json, type JsonObject, sameJson } from './json'
import { fromEntries } from './path'

/** Whether a condition holds; undefined: it depends on something that is not known. */
export type Truth = boolean | undefined

/** The sections of a template that decide what a condition says. */
export interface DecidingSections {
  readonly parameters?: JsonObject
  readonly mappings?: JsonObject
  readonly conditions?: JsonObject
}

/** Parameters, and pseudo parameters such as `AWS::Region`, with the values they are taken to have. */
export type Chosen = Readonly<Record<string, string>>

/** A template as it would be deployed with certain values. */
export interface Deployment {
  /** Undefined also for a condition that is not there or asks for itself. */
  truthOf(condition: string): Truth
  /** What an expression comes to; undefined: that is not known before it is deployed. Plain values are what they are. */
  valueOf(value: Json): Json | undefined
}

/** The deployment with these values; parameters that are not among them have their defaults. */
export function deploymentOf(sections: DecidingSections, chosen: Chosen): Deployment {
  return new KnownDeployment(sections, chosen)
}

class KnownDeployment implements Deployment {
  private readonly known = new Map<string, Truth>()

  constructor(
    private readonly sections: DecidingSections,
    private readonly chosen: Chosen,
  ) {}

  truthOf(condition: string): Truth {
    if (this.known.has(condition)) return this.known.get(condition)
    // A condition that asks for itself finds this answer.
    this.known.set(condition, undefined)
    const truth = this.truth(own(this.sections.conditions, condition))
    this.known.set(condition, truth)
    return truth
  }

  valueOf(value: Json): Json | undefined {
    if (Array.isArray(value)) return allKnown(value.map((item) => this.valueOf(item)))
    if (!isJsonObject(value)) return value
    const call = intrinsicOf(value)
    if (call === undefined) return this.knownObject(value)
    const argument = value[call] ?? null
    return Object.hasOwn(CALLS, call) ? CALLS[call]?.(argument, this) : this.asCondition(value)
  }

  /** What a parameter is taken to be: what was chosen, else its default. Lists come as lists. */
  parameter(name: string): Json | undefined {
    const declared = own(this.sections.parameters, name)
    const text = Object.hasOwn(this.chosen, name) ? this.chosen[name] : isJsonObject(declared) && declared.Default
    if (typeof text !== 'string' && typeof text !== 'number') return undefined
    const type = isJsonObject(declared) ? String(declared.Type) : 'String'
    return /^(?:CommaDelimitedList|List<)/.test(type)
      ? String(text)
          .split(',')
          .map((each) => each.trim())
      : String(text)
  }

  inMapping(name: Json | undefined, ...keys: (Json | undefined)[]): Json | undefined {
    let found: Json | undefined = typeof name === 'string' ? own(this.sections.mappings, name) : undefined
    for (const key of keys) found = isJsonObject(found) && isText(key) ? own(found, String(key)) : undefined
    return found
  }

  truth(value: Json | undefined): Truth {
    if (typeof value === 'boolean') return value
    if (value === 'true' || value === 'false') return value === 'true'
    if (!isJsonObject(value)) return undefined
    const call = intrinsicOf(value)
    const argument = call === undefined ? undefined : value[call]
    if (call === 'Condition') return typeof argument === 'string' ? this.truthOf(argument) : undefined
    const parts = Array.isArray(argument) ? argument : []
    if (call === 'Fn::Equals') return this.equal(parts[0], parts[1])
    if (call === 'Fn::Not') return negated(this.truth(parts[0]))
    const truths = parts.map((part: Json) => this.truth(part))
    if (call === 'Fn::And') return every(truths)
    return call === 'Fn::Or' ? negated(every(truths.map(negated))) : undefined
  }

  private equal(one: Json | undefined, other: Json | undefined): Truth {
    const [left, right] = [one, other].map((each) => (each === undefined ? undefined : this.valueOf(each)))
    if (left === undefined || right === undefined) return undefined
    return isText(left) && isText(right) ? String(left) === String(right) : sameJson(left, right)
  }

  private asCondition(value: JsonObject): Json | undefined {
    return this.truth(value)
  }

  private knownObject(value: JsonObject): Json | undefined {
    const known = allKnown(Object.values(value).map((each) => this.valueOf(each)))
    return known && fromEntries(Object.keys(value).map((key, i) => [key, known[i] ?? null] as const))
  }
}

type Call = (argument: Json, deployment: KnownDeployment) => Json | undefined

/** What the functions come to whose result is known before a deployment. */
const CALLS: Readonly<Record<string, Call>> = {
  Ref: (name, deployment) => (typeof name === 'string' ? deployment.parameter(name) : undefined),
  'Fn::If': (argument, deployment) => {
    const [condition, yes, no] = listOf(argument)
    const truth = typeof condition === 'string' ? deployment.truthOf(condition) : undefined
    const taken = truth === undefined ? undefined : truth ? yes : no
    return taken === undefined ? undefined : deployment.valueOf(taken)
  },
  'Fn::FindInMap': (argument, deployment) => {
    const known = deployment.valueOf(listOf(argument).slice(0, 3))
    return Array.isArray(known) ? deployment.inMapping(known[0], known[1], known[2]) : undefined
  },
  'Fn::Join': (argument, deployment) => {
    const [separator, parts] = listOf(argument)
    const known = parts === undefined ? undefined : deployment.valueOf(parts)
    if (typeof separator !== 'string' || !Array.isArray(known)) return undefined
    return known.every(isText) ? known.join(separator) : undefined
  },
  'Fn::Select': (argument, deployment) => {
    const [index, list] = listOf(argument)
    const known = list === undefined ? undefined : deployment.valueOf(list)
    return Array.isArray(known) ? known[Number(index)] : undefined
  },
  'Fn::Split': (argument, deployment) => {
    const [separator, text] = listOf(argument)
    const known = text === undefined ? undefined : deployment.valueOf(text)
    return typeof separator === 'string' && typeof known === 'string' ? known.split(separator) : undefined
  },
  'Fn::Sub': (argument, deployment) => {
    const [text, locals] = Array.isArray(argument) ? argument : [argument, undefined]
    return typeof text === 'string' ? substituted(text, isJsonObject(locals) ? locals : {}, deployment) : undefined
  },
}

function substituted(text: string, locals: JsonObject, deployment: KnownDeployment): string | undefined {
  let unknown = false
  const filled = text.replaceAll(/\$\{(!?)([^{}]*)\}/g, (whole, literal: string, name: string) => {
    if (literal) return `\${${name}}`
    const local = own(locals, name.trim())
    const value = local === undefined ? deployment.parameter(name.trim()) : deployment.valueOf(local)
    if (isText(value)) return String(value)
    unknown = true
    return whole
  })
  return unknown ? undefined : filled
}

function listOf(argument: Json): readonly Json[] {
  return Array.isArray(argument) ? argument : []
}

function own(object: JsonObject | undefined, key: string): Json | undefined {
  return object && Object.hasOwn(object, key) ? object[key] : undefined
}

function isText(value: Json | undefined): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function allKnown(values: readonly (Json | undefined)[]): readonly Json[] | undefined {
  const known = values.filter((each) => each !== undefined)
  return known.length === values.length ? known : undefined
}

function negated(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

/** One that does not hold decides, whatever is not known of the others. None at all: not known. */
function every(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false
  return truths.length === 0 || truths.includes(undefined) ? undefined : true
}
