import { setDiagramText } from '../../shared/editor/commands/set-diagram-text'
import { run, useEditor } from '../store/editor-store'
import { FieldFrame } from './fields/FieldFrame'
import { TextControl } from './fields/TextControl'
import { ConditionsSection } from './sections/ConditionsSection'
import { MappingsSection } from './sections/MappingsSection'
import { OutputsSection } from './sections/OutputsSection'
import { ParametersSection } from './sections/ParametersSection'

/** The diagram itself: its name, and the sections of the template that no node stands for. */
export function DiagramInspector() {
  const name = useEditor((state) => state.diagram.name)
  const description = useEditor((state) => state.diagram.template.description)
  return (
    <>
      <header className="inspector-head">
        <h1>{name || 'Untitled'}</h1>
        <p className="muted">Diagram</p>
      </header>
      <div className="fields">
        <FieldFrame label="Name">
          {(ids) => (
            <TextControl ids={ids} text={name} onChange={(text) => run(setDiagramText, { field: 'name', text })} />
          )}
        </FieldFrame>
        <FieldFrame label="Template description">
          {(ids) => (
            <TextControl
              ids={ids}
              multiline
              text={description ?? ''}
              placeholder="What the stack is for"
              onChange={(text) => run(setDiagramText, { field: 'description', text })}
            />
          )}
        </FieldFrame>
      </div>
      <ParametersSection />
      <OutputsSection />
      <ConditionsSection />
      <MappingsSection />
    </>
  )
}
