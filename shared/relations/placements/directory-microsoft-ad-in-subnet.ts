import { directoryNetwork } from '../directory-network'
import { spanningInSubnet } from '../subnet-group-network'

/** https://docs.aws.amazon.com/directoryservice/latest/admin-guide/ms_ad_getting_started.html */
export const directoryMicrosoftAdInSubnet = spanningInSubnet({
  id: 'directory-microsoft-ad-in-subnet',
  type: 'AWS::DirectoryService::MicrosoftAD',
  what: 'domain controllers',
  network: directoryNetwork,
  groupIsInside: true,
})
