import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/lambda/latest/dg/adding-layers.html */
export const lambdaLayerVersionExtendsLambdaFunction = connectionKind({
  id: 'lambda-layer-version-extends-lambda-function',
  title: 'is used by',
  line: 'manages',
  source: { types: ['AWS::Lambda::LayerVersion'] },
  target: { types: ['AWS::Lambda::Function'] },
  rank: 10,
  plain: '{target} finds the code of {source} below /opt when it runs.',
  options: {},
  write: ({ source, target }, scope) => [
    { do: 'append', resource: target.logicalId, path: 'Layers', value: scope.ref(source) },
  ],
})
