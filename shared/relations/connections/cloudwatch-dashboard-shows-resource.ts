import { DASHBOARD_CONNECTION, dashboardBody, SHOWN_TYPES } from '../dashboard-body'
import { connectionKind } from '../relation'

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html */
export const cloudwatchDashboardShowsResource = connectionKind({
  id: DASHBOARD_CONNECTION,
  title: 'shows',
  line: 'observes',
  source: { types: ['AWS::CloudWatch::Dashboard'] },
  target: { types: SHOWN_TYPES },
  rank: 10,
  plain: '{source} has a graph of the numbers that matter most at {target}.',
  options: {},
  // The contents are one text: each line writes the whole of it, all of them the same.
  write: ({ source }, scope) => [
    { do: 'set', resource: source.logicalId, path: 'DashboardBody', value: dashboardBody(source, scope) },
  ],
})
