import {
  Alert, Box, Card, CardContent, Chip, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography,
} from '@mui/material';
import React, { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { Metric, Model, Page, Run, useClient } from '../api';
import { CoverageChart } from '../components/CoverageChart';
import { PageFrame } from '../components/PageFrame';
import { ScorePlot, domainOf } from '../components/ScorePlot';
import { count, moment, score } from '../format';
import { useResource } from '../useResource';

/** Scores on the unit interval share one axis; the others (log loss, correlations) have their own. */
const RATIOS = ['accuracy', 'balancedAccuracy', 'precision', 'recall', 'f1', 'auc'];

const Models: React.FC = () => {
  const client = useClient();
  const [search, setSearch] = useSearchParams();
  const load = useCallback(
    async (signal: AbortSignal) => (await client.get<Page<Model>>('/v1/training/models', { signal })).data.items,
    [client],
  );
  const { data: models, error } = useResource(load, 15_000);
  const selected = models?.find((model) => model.runId === search.get('run')) ?? models?.[0];

  return (
    <PageFrame
      icon="🧠"
      title="Models"
      subtitle="Every score beside its baselines, on rows the model had not seen"
      error={error}
      loading={models === null}
    >
      {models?.length === 0 && <Alert severity="info">No model yet. Run a pipeline: ./breadthflow run</Alert>}
      {models && models.length > 0 && (
        <TableContainer component={Paper} variant="outlined" sx={{ mb: 4 }}>
          <Table size="small" aria-label="models">
            <TableHead>
              <TableRow>
                <TableCell>Model</TableCell>
                <TableCell align="right">Version</TableCell>
                <TableCell>Alias</TableCell>
                <TableCell>Label</TableCell>
                <TableCell>Created</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {models.map((model) => (
                <TableRow
                  key={`${model.name}:${model.version}`}
                  hover
                  tabIndex={0}
                  selected={model === selected}
                  sx={{ cursor: 'pointer' }}
                  onClick={() => setSearch({ run: model.runId })}
                  onKeyDown={(event) => event.key === 'Enter' && setSearch({ run: model.runId })}
                >
                  <TableCell>{model.name}</TableCell>
                  <TableCell align="right">{model.version}</TableCell>
                  <TableCell>
                    {model.aliases.map((alias) => (
                      <Chip key={alias} size="small" color="success" label={alias.toUpperCase()} />
                    ))}
                  </TableCell>
                  <TableCell>{model.label}</TableCell>
                  <TableCell>{moment(model.createdAt)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {selected && <RunDetail key={selected.runId} runId={selected.runId} />}
    </PageFrame>
  );
};

function RunDetail({ runId }: { runId: string }) {
  const client = useClient();
  const load = useCallback(
    async (signal: AbortSignal) => (await client.get<Run>(`/v1/training/runs/${runId}`, { signal })).data,
    [client, runId],
  );
  const { data: run, error } = useResource(load);
  if (error) {
    return <Alert severity="error">{error}</Alert>;
  }
  if (!run) {
    return null;
  }
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      {run.shortSample && <Alert severity="warning">Short sample: too few blocks for a trustworthy interval.</Alert>}
      {run.oracle && (
        <Alert severity="info">
          Simulated market: the oracle reaches {score(run.oracle.accuracy)}, this model has{' '}
          {Math.round(run.oracle.skillRatio * 100)} % of its skill.
        </Alert>
      )}
      <Card>
        <CardContent>
          <Typography variant="h5" component="h2" gutterBottom>
            {run.model} version {run.modelVersion}: {run.label}
          </Typography>
          <Typography color="text.secondary" gutterBottom>
            {count(run.trainRows)} rows trained, {count(run.testRows)} rows scored out of sample. Dashed lines are the
            baselines on the same rows; the bar is the 95 % interval.
          </Typography>
          <Scores metrics={run.scores} />
        </CardContent>
      </Card>
      <Card>
        <CardContent>
          <Typography variant="h5" component="h2" gutterBottom>
            Accuracy of the most confident rows
          </Typography>
          <CoverageChart curve={run.coverage} />
        </CardContent>
      </Card>
      <Card>
        <CardContent>
          <Typography variant="h5" component="h2" gutterBottom>
            Where it comes from
          </Typography>
          <Provenance facts={run.provenance} />
        </CardContent>
      </Card>
    </Box>
  );
}

function Scores({ metrics }: { metrics: Metric[] }) {
  const shared = domainOf(metrics.filter((metric) => RATIOS.includes(metric.metric)));
  return (
    <TableContainer>
      <Table size="small" aria-label="scores">
        <TableHead>
          <TableRow>
            <TableCell>Metric</TableCell>
            <TableCell align="right">Value</TableCell>
            <TableCell>95 % interval</TableCell>
            <TableCell>Skill over the best baseline</TableCell>
            <TableCell sx={{ width: '40%' }}>Against the baselines</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {metrics.map((metric) => (
            <TableRow key={metric.metric}>
              <TableCell>{metric.metric}</TableCell>
              <TableCell align="right">{score(metric.value)}</TableCell>
              <TableCell>
                {score(metric.lower)} to {score(metric.upper)}
              </TableCell>
              <TableCell>
                {metric.skill === null
                  ? '–'
                  : `${score(metric.skill)} (${score(metric.skillLower)} to ${score(metric.skillUpper)})`}
              </TableCell>
              <TableCell>
                <ScorePlot metric={metric} domain={RATIOS.includes(metric.metric) ? shared : domainOf([metric])} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

interface Fact {
  name: string;
  value: unknown;
}

/** The leaves of a nested document, each by its path. */
function leaves(facts: Record<string, unknown>, prefix = ''): Fact[] {
  return Object.entries(facts).flatMap(([name, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? leaves(value as Record<string, unknown>, `${prefix}${name}.`)
      : [{ name: prefix + name, value }],
  );
}

function Provenance({ facts }: { facts: Record<string, unknown> }) {
  return (
    <Table size="small" aria-label="provenance">
      <TableBody>
        {leaves(facts).map(({ name, value }) => (
          <TableRow key={name}>
            <TableCell component="th" scope="row">
              {name}
            </TableCell>
            <TableCell sx={{ wordBreak: 'break-word' }}>
              {typeof value === 'object' ? JSON.stringify(value) : String(value)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export default Models;
