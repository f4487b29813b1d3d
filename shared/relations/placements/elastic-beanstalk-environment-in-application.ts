import { placementKind } from '../relation'

/** https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/using-features.managing.html */
export const elasticBeanstalkEnvironmentInApplication = placementKind({
  id: 'elastic-beanstalk-environment-in-application',
  title: 'runs a version of this application',
  child: { types: ['AWS::ElasticBeanstalk::Environment'] },
  container: { types: ['AWS::ElasticBeanstalk::Application'] },
  options: {},
  write: ({ child, containers }, scope) =>
    containers.flatMap((application) =>
      application.kind === 'resource'
        ? [
            {
              do: 'set',
              resource: child.logicalId,
              path: 'ApplicationName',
              value: scope.ref(application),
            } as const,
          ]
        : [],
    ),
})
