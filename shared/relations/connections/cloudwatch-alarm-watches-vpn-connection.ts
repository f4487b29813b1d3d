import { WATCHED_ALSO } from '../alarm-metrics-more'
import { alarmWatches } from '../alarm-watches'

/** https://docs.aws.amazon.com/vpn/latest/s2svpn/monitoring-cloudwatch-vpn.html */
export const cloudwatchAlarmWatchesVpnConnection = alarmWatches(
  'cloudwatch-alarm-watches-vpn-connection',
  WATCHED_ALSO.vpnConnection,
)
