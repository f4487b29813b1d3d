import { spawnSync } from 'node:child_process'
import { defineMappingTag, defineScalarTag, defineSequenceTag, load, YAML11_SCHEMA } from 'js-yaml'
import type { Json } from '../../shared/template/json'
import { fromEntries } from '../../shared/template/path'

function longForm(tag: string, argument: unknown): unknown {
  const name = tag.slice(1)
  const key = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`
  const dot = typeof argument === 'string' && name === 'GetAtt' ? argument.indexOf('.') : -1
  const long = dot < 0 ? argument : [String(argument).slice(0, dot), String(argument).slice(dot + 1)]
  return { [key]: long }
}

interface Tagged<T> {
  readonly tag: string
  readonly content: T
}

const schema = YAML11_SCHEMA.withTags(
  defineScalarTag<unknown>('!', {
    matchByTagPrefix: true,
    identify: () => false,
    resolve: (source, _isExplicit, tag) => longForm(tag, source),
  }),
  defineSequenceTag<Tagged<unknown[]>, unknown>('!', {
    matchByTagPrefix: true,
    identify: () => false,
    create: (tag) => ({ tag, content: [] }),
    addItem: ({ content }, item) => {
      content.push(item)
    },
    finalize: ({ tag, content }) => longForm(tag, content),
  }),
  defineMappingTag<Tagged<[string, Json][]>, unknown>('!', {
    matchByTagPrefix: true,
    identify: () => false,
    create: (tag) => ({ tag, content: [] }),
    addPair: ({ content }, key, value) => {
      content.push([String(key), value as Json])
      return ''
    },
    has: ({ content }, key) => content.some(([name]) => name === key),
    keys: () => [],
    get: () => undefined,
    finalize: ({ tag, content }) => longForm(tag, fromEntries(content)),
  }),
)

/** Reads YAML as version 1.1 of the language has it, short-form intrinsics as the long form they stand for. */
export function readYaml11(text: string): unknown {
  return load(text, { schema })
}

const SCRIPT = `
import json, sys, yaml
def long_form(loader, suffix, node):
    if isinstance(node, yaml.ScalarNode): value = loader.construct_scalar(node)
    elif isinstance(node, yaml.SequenceNode): value = loader.construct_sequence(node, deep=True)
    else: value = loader.construct_mapping(node, deep=True)
    if suffix == 'GetAtt' and isinstance(value, str): value = value.split('.', 1)
    return { suffix if suffix in ('Ref', 'Condition') else 'Fn::' + suffix: value }
yaml.SafeLoader.add_multi_constructor('!', long_form)
print(json.dumps([yaml.safe_load(text) for text in json.load(sys.stdin)], default=lambda value: 'not JSON: ' + repr(value)))
`

/** Whether python3 with PyYAML is here: the reader that CloudFormation's own tools are built on. */
export function hasPyYaml(): boolean {
  return spawnSync('python3', ['-c', 'import yaml']).status === 0
}

/** Reads several YAML texts with PyYAML. Only call where `hasPyYaml()`. */
export function readWithPyYaml(texts: readonly string[]): unknown[] {
  const run = spawnSync('python3', ['-c', SCRIPT], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1e9 })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}
