import type { KeyedStore, StoreName } from './browser'

const databaseName = 'stackboard'
const storeNames: readonly StoreName[] = ['recent', 'recovery', 'versions']
let database: Promise<IDBDatabase> | undefined

/** A store of the browser's own database, shared by all tabs. */
export function indexedStore<Value>(name: StoreName): KeyedStore<Value> {
  return {
    get: (key) => inTransaction(name, 'readonly', (store) => store.get(key)),
    put: async (key, value) => {
      await inTransaction(name, 'readwrite', (store) => store.put(value, key))
    },
    remove: async (key) => {
      await inTransaction(name, 'readwrite', (store) => store.delete(key))
    },
    all: () => inTransaction(name, 'readonly', (store) => store.getAll()),
  }
}

function openDatabase(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 2)
    request.onupgradeneeded = () => {
      const there = request.result.objectStoreNames
      for (const name of storeNames) if (!there.contains(name)) request.result.createObjectStore(name)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  return database
}

/** Answers once the transaction is complete, not merely asked for. */
async function inTransaction<Value>(
  name: string,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  const transaction = (await openDatabase()).transaction(name, mode, { durability: 'strict' })
  const request = ask(transaction.objectStore(name))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
    transaction.onerror = () => reject(transaction.error)
  })
}
