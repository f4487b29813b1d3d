import { brokerConnection } from '../broker-connection'

/** https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/amazon-mq-working-java-example.html */
export const ecsServiceSendsToMqBroker = brokerConnection('ecs-service-sends-to-mq-broker', 'AWS::ECS::Service')
