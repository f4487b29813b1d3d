import { EventEmitter } from 'node:events'

// Electron gives a utility process a port to the main process; here it is the channel of the forked process. What arrives
// before someone listens waits, as there: a channel delivers nothing until `message` is listened to.
const parentPort = new EventEmitter()
parentPort.postMessage = (message) => process.send?.(message)
parentPort.once('newListener', () => process.on('message', (data) => parentPort.emit('message', { data })))
// The main process is gone: nobody waits for an answer any more.
process.on('disconnect', () => process.exit(0))
process.parentPort = parentPort
