import { actionsAreNamed } from './checks/actions-are-named'
import { addressRangesAreValid } from './checks/address-ranges-are-valid'
import { alarmTellsSomeone } from './checks/alarm-tells-someone'
import { alarmWatchesSomething } from './checks/alarm-watches-something'
import { apiAsksWhoCalls } from './checks/api-asks-who-calls'
import { attributesExist } from './checks/attributes-exist'
import { bucketIsNotPublic } from './checks/bucket-is-not-public'
import { bucketKeepsVersions } from './checks/bucket-keeps-versions'
import { bucketNamesAreValid } from './checks/bucket-names-are-valid'
import { bucketNotifiesStandardQueues } from './checks/bucket-notifies-standard-queues'
import { bucketOriginsHaveAccessControl } from './checks/bucket-origins-have-access-control'
import { clusterEndpointIsNotOpen } from './checks/cluster-endpoint-is-not-open'
import { conditionsAndMappingsExist } from './checks/conditions-and-mappings-exist'
import { connectionsAreComplete } from './checks/connections-are-complete'
import { connectionsFitTheirEnds } from './checks/connections-fit-their-ends'
import { connectionsMeanSomething } from './checks/connections-mean-something'
import { containerServiceHasSubnets } from './checks/container-service-has-subnets'
import { containersHoldSomething } from './checks/containers-hold-something'
import { customResourcesHaveAServiceToken } from './checks/custom-resources-have-a-service-token'
import { dataAtRestIsEncrypted } from './checks/data-at-rest-is-encrypted'
import { databaseHasAMasterPassword } from './checks/database-has-a-master-password'
import { databaseHasNoPublicAddress } from './checks/database-has-no-public-address'
import { databaseIsBackedUp } from './checks/database-is-backed-up'
import { databaseIsProtectedFromDeletion } from './checks/database-is-protected-from-deletion'
import { databaseSaysItsEngine } from './checks/database-says-its-engine'
import { databaseStandsInPrivateSubnets } from './checks/database-stands-in-private-subnets'
import { databaseSubnetGroupSpansTwoZones } from './checks/database-subnet-group-spans-two-zones'
import { distributionDemandsHttps } from './checks/distribution-demands-https'
import { distributionDemandsModernTls } from './checks/distribution-demands-modern-tls'
import { elasticIpServesOne } from './checks/elastic-ip-serves-one'
import { endpointsShareNoPrivateName } from './checks/endpoints-share-no-private-name'
import { environmentIsSmallEnough } from './checks/environment-is-small-enough'
import { environmentNamesAreFree } from './checks/environment-names-are-free'
import { exportNamesAreUnique } from './checks/export-names-are-unique'
import { failedCallsGoSomewhere } from './checks/failed-calls-go-somewhere'
import { fargateSizeExists } from './checks/fargate-size-exists'
import { fifoBatchHasAtMostTen } from './checks/fifo-batch-has-at-most-ten'
import { fifoNamesEndInFifo } from './checks/fifo-names-end-in-fifo'
import { fifoQueueHasFifoDeadLetters } from './checks/fifo-queue-has-fifo-dead-letters'
import { fifoQueueSubscribesToFifoTopic } from './checks/fifo-queue-subscribes-to-fifo-topic'
import { fifoTargetsNameAGroup } from './checks/fifo-targets-name-a-group'
import { functionMountsOneFileSystem } from './checks/function-mounts-one-file-system'
import { groupSizesAreInOrder } from './checks/group-sizes-are-in-order'
import { httpApiHasAStage } from './checks/http-api-has-a-stage'
import { ingressIsNotOpen } from './checks/ingress-is-not-open'
import { instancesDemandSessionTokens } from './checks/instances-demand-session-tokens'
import { keyRotates } from './checks/key-rotates'
import { largeBatchesWait } from './checks/large-batches-wait'
import { launchedVolumesAreEncrypted } from './checks/launched-volumes-are-encrypted'
import { listenersAreEncrypted } from './checks/listeners-are-encrypted'
import { listenersDemandModernTls } from './checks/listeners-demand-modern-tls'
import { loadBalancerSpansTwoZones } from './checks/load-balancer-spans-two-zones'
import { logGroupForgets } from './checks/log-group-forgets'
import { logicalIdsAreUnique } from './checks/logical-ids-are-unique'
import { logicalIdsAreValid } from './checks/logical-ids-are-valid'
import { namesOfADistributionHaveACertificate } from './checks/names-of-a-distribution-have-a-certificate'
import { natGatewayStandsInPublicSubnet } from './checks/nat-gateway-stands-in-public-subnet'
import { noDependencyCycle } from './checks/no-dependency-cycle'
import { nobodyIsAdministrator } from './checks/nobody-is-administrator'
import { nodesHaveLabels } from './checks/nodes-have-labels'
import { nodesHaveSpotsOfTheirOwn } from './checks/nodes-have-spots-of-their-own'
import { nodesStandWhereTheyCan } from './checks/nodes-stand-where-they-can'
import { numbersAreWithinLimits } from './checks/numbers-are-within-limits'
import { parameterDefaultsAreAllowed } from './checks/parameter-defaults-are-allowed'
import { parametersAreUsed } from './checks/parameters-are-used'
import { peeredVpcsDoNotOverlap } from './checks/peered-vpcs-do-not-overlap'
import { permissionNamesItsSource } from './checks/permission-names-its-source'
import { physicalNamesAreUnique } from './checks/physical-names-are-unique'
import { placementsAreComplete } from './checks/placements-are-complete'
import { privateSubnetHasAWayOut } from './checks/private-subnet-has-a-way-out'
import { propertiesAreKnown } from './checks/properties-are-known'
import { publicLoadBalancerStandsInPublicSubnets } from './checks/public-load-balancer-stands-in-public-subnets'
import { queueHasDeadLetterQueue } from './checks/queue-has-dead-letter-queue'
import { queueIsEncrypted } from './checks/queue-is-encrypted'
import { queueVisibilityCoversFunctionTimeout } from './checks/queue-visibility-covers-function-timeout'
import { recordsLeadSomewhere } from './checks/records-lead-somewhere'
import { referencesNameSomethingThere } from './checks/references-name-something-there'
import { remoteAccessIsNotOpen } from './checks/remote-access-is-not-open'
import { replicaIsEncryptedLikeItsSource } from './checks/replica-is-encrypted-like-its-source'
import { requiredPropertiesAreThere } from './checks/required-properties-are-there'
import { resourcePoliciesAreNotOpen } from './checks/resource-policies-are-not-open'
import { resourcesAreNamed } from './checks/resources-are-named'
import { routesOfATableDiffer } from './checks/routes-of-a-table-differ'
import { rulesSayWhenTheyFire } from './checks/rules-say-when-they-fire'
import { runtimeIsSupported } from './checks/runtime-is-supported'
import { schedulesAreReadable } from './checks/schedules-are-readable'
import { secretsAreNotInClear } from './checks/secrets-are-not-in-clear'
import { secureListenersHaveCertificates } from './checks/secure-listeners-have-certificates'
import { stateMachineIsConnected } from './checks/state-machine-is-connected'
import { storesSayWhatOutlivesThem } from './checks/stores-say-what-outlives-them'
import { streamsDoNotBlock } from './checks/streams-do-not-block'
import { subnetHasAnAddressRange } from './checks/subnet-has-an-address-range'
import { subnetHasOneRouteTable } from './checks/subnet-has-one-route-table'
import { subnetLiesInItsVpc } from './checks/subnet-lies-in-its-vpc'
import { subnetsDoNotOverlap } from './checks/subnets-do-not-overlap'
import { tableCapacityFitsItsMode } from './checks/table-capacity-fits-its-mode'
import { tableDeclaresItsKeys } from './checks/table-declares-its-keys'
import { tableHasPointInTimeRecovery } from './checks/table-has-point-in-time-recovery'
import { templateHasRoomLeft } from './checks/template-has-room-left'
import { templateIsWithinLimits } from './checks/template-is-within-limits'
import { trustIsNotOpen } from './checks/trust-is-not-open'
import { typesAreKnown } from './checks/types-are-known'
import { typesFromElsewhereAreRegistered } from './checks/types-from-elsewhere-are-registered'
import { valuesAreAmongTheAllowed } from './checks/values-are-among-the-allowed'
import { valuesHaveTheirType } from './checks/values-have-their-type'
import { volumeSettingsFitItsType } from './checks/volume-settings-fit-its-type'
import type { Rule } from './rule'

/** Every rule, sorted by file. */
export const RULES: readonly Rule[] = [
  actionsAreNamed,
  addressRangesAreValid,
  alarmTellsSomeone,
  alarmWatchesSomething,
  apiAsksWhoCalls,
  attributesExist,
  bucketIsNotPublic,
  bucketKeepsVersions,
  bucketNamesAreValid,
  bucketNotifiesStandardQueues,
  bucketOriginsHaveAccessControl,
  clusterEndpointIsNotOpen,
  conditionsAndMappingsExist,
  connectionsAreComplete,
  connectionsFitTheirEnds,
  connectionsMeanSomething,
  containerServiceHasSubnets,
  containersHoldSomething,
  customResourcesHaveAServiceToken,
  dataAtRestIsEncrypted,
  databaseHasAMasterPassword,
  databaseHasNoPublicAddress,
  databaseIsBackedUp,
  databaseIsProtectedFromDeletion,
  databaseSaysItsEngine,
  databaseStandsInPrivateSubnets,
  databaseSubnetGroupSpansTwoZones,
  distributionDemandsHttps,
  distributionDemandsModernTls,
  elasticIpServesOne,
  endpointsShareNoPrivateName,
  environmentIsSmallEnough,
  environmentNamesAreFree,
  exportNamesAreUnique,
  failedCallsGoSomewhere,
  fargateSizeExists,
  fifoBatchHasAtMostTen,
  fifoNamesEndInFifo,
  fifoQueueHasFifoDeadLetters,
  fifoQueueSubscribesToFifoTopic,
  fifoTargetsNameAGroup,
  functionMountsOneFileSystem,
  groupSizesAreInOrder,
  httpApiHasAStage,
  ingressIsNotOpen,
  instancesDemandSessionTokens,
  keyRotates,
  largeBatchesWait,
  launchedVolumesAreEncrypted,
  listenersAreEncrypted,
  listenersDemandModernTls,
  loadBalancerSpansTwoZones,
  logGroupForgets,
  logicalIdsAreUnique,
  logicalIdsAreValid,
  namesOfADistributionHaveACertificate,
  natGatewayStandsInPublicSubnet,
  noDependencyCycle,
  nobodyIsAdministrator,
  nodesHaveLabels,
  nodesHaveSpotsOfTheirOwn,
  nodesStandWhereTheyCan,
  numbersAreWithinLimits,
  parameterDefaultsAreAllowed,
  parametersAreUsed,
  peeredVpcsDoNotOverlap,
  permissionNamesItsSource,
  physicalNamesAreUnique,
  placementsAreComplete,
  privateSubnetHasAWayOut,
  propertiesAreKnown,
  publicLoadBalancerStandsInPublicSubnets,
  queueHasDeadLetterQueue,
  queueIsEncrypted,
  queueVisibilityCoversFunctionTimeout,
  recordsLeadSomewhere,
  referencesNameSomethingThere,
  remoteAccessIsNotOpen,
  replicaIsEncryptedLikeItsSource,
  requiredPropertiesAreThere,
  resourcePoliciesAreNotOpen,
  resourcesAreNamed,
  routesOfATableDiffer,
  rulesSayWhenTheyFire,
  runtimeIsSupported,
  schedulesAreReadable,
  secretsAreNotInClear,
  secureListenersHaveCertificates,
  stateMachineIsConnected,
  storesSayWhatOutlivesThem,
  streamsDoNotBlock,
  subnetHasAnAddressRange,
  subnetHasOneRouteTable,
  subnetLiesInItsVpc,
  subnetsDoNotOverlap,
  tableCapacityFitsItsMode,
  tableDeclaresItsKeys,
  tableHasPointInTimeRecovery,
  templateHasRoomLeft,
  templateIsWithinLimits,
  trustIsNotOpen,
  typesAreKnown,
  typesFromElsewhereAreRegistered,
  valuesAreAmongTheAllowed,
  valuesHaveTheirType,
  volumeSettingsFitItsType,
]

const byId = new Map(RULES.map((rule) => [rule.id, rule]))

/** The rule with this id; undefined: this version does not know it. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id)
}
