import { renderActorsCsv, renderClaimsCsv } from './claims-csv.js';
import { renderConfigJson } from './config-json.js';
import type { DatasetFile, DatasetPlace } from './dataset-file.js';
import { renderReadmeText } from './readme-text.js';
import { renderWorkflowYaml, WORKFLOW_PATH } from './workflow-yaml.js';

/** Every file of a new dataset, in the order in which they are written. */
export function renderDataset(place: DatasetPlace): DatasetFile[] {
  return [
    { from: 'dataset', path: 'claims.csv', text: renderClaimsCsv() },
    { from: 'dataset', path: 'actors.csv', text: renderActorsCsv() },
    { from: 'dataset', path: 'claims.config.json', text: renderConfigJson() },
    { from: 'dataset', path: 'README.md', text: renderReadmeText() },
    { from: 'dataset', path: '.gitattributes', text: 'claims.csv diff=claims\n' },
    { from: 'repository', path: WORKFLOW_PATH, text: renderWorkflowYaml(place) },
  ];
}
