import { createRoot } from 'react-dom/client'
import { createHost } from './host/create-host'

const root = document.getElementById('root')
if (root) createRoot(root).render(<p>Stackboard, {createHost().edition} edition</p>)
