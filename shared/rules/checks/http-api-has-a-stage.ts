import { nameOf } from '../naming'
import type { Rule } from '../rule'
import { referredTo } from '../subnet-ways'

const APIS = [
  { api: 'AWS::ApiGatewayV2::Api', stages: ['AWS::ApiGatewayV2::Stage'], property: 'ApiId' },
  {
    api: 'AWS::ApiGateway::RestApi',
    stages: ['AWS::ApiGateway::Stage', 'AWS::ApiGateway::Deployment'],
    property: 'RestApiId',
  },
] as const

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html */
export const httpApiHasAStage: Rule = {
  id: 'http-api-has-a-stage',
  severity: 'warning',
  title: 'An API has a stage',
  reason: 'An API without a stage has no address at which anyone could call it.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html',
  check: (context) =>
    APIS.flatMap(({ api, stages, property }) =>
      context
        .ofType(api)
        .filter((each) => each.properties.Target === undefined)
        .filter(
          (each) =>
            !context.ofType(...stages).some((stage) => referredTo(context, stage.properties[property]) === each),
        )
        .map((each) => ({
          message: `${nameOf(each)} has no stage, so nobody can call it.`,
          where: context.at(each),
        })),
    ),
}
