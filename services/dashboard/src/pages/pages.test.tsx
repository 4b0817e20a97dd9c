import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import axios, { AxiosAdapter, AxiosError, AxiosHeaders, InternalAxiosRequestConfig } from 'axios';
import { ReactElement } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { MlApiProvider } from '../api';
import Jobs from './Jobs';
import Models from './Models';

type Answers = Record<string, unknown>;

/** Renders a page against a client whose answers are given by method and path; anything else is a problem document. */
function show(page: ReactElement, answers: Answers) {
  const asked: string[] = [];
  const adapter: AxiosAdapter = async (config: InternalAxiosRequestConfig) => {
    const line = `${config.method} ${config.url}`;
    asked.push(line);
    const found = line in answers;
    const response = {
      data: found ? answers[line] : { title: 'Not found', detail: `nothing at ${config.url}` },
      status: found ? 200 : 404,
      statusText: '',
      headers: new AxiosHeaders(),
      config,
    };
    if (!found) {
      throw new AxiosError('refused', undefined, config, undefined, response);
    }
    return response;
  };
  render(
    <MemoryRouter>
      <MlApiProvider client={axios.create({ adapter })}>{page}</MlApiProvider>
    </MemoryRouter>,
  );
  return asked;
}

const model = {
  name: 'equities-direction-1d', version: 2, runId: 'r1', label: 'next_day_direction', featureSet: 's',
  featureSetHash: 'h', sha256: 'x', aliases: ['champion'], createdAt: '2026-01-02T03:04:05Z',
};

const run = {
  runId: 'r1', label: 'next_day_direction', model: 'equities-direction-1d', modelVersion: 2, trainRows: 456000,
  testRows: 236000, shortSample: false,
  scores: [
    { metric: 'accuracy', value: 0.512, lower: 0.498, upper: 0.525, baselines: { majority: 0.53, persistence: 0.49 },
      skill: -0.018, skillLower: -0.03, skillUpper: -0.01 },
    { metric: 'ic', value: null, lower: null, upper: null, baselines: {}, skill: null, skillLower: null, skillUpper: null },
  ],
  coverage: [{ coverage: 0.01, accuracy: 0.51, lower: 0.4, upper: 0.6, n: 2360 }],
  oracle: null,
  provenance: {
    data: { listing: 'us.equity', features: { version: 7, outputs: ['rsi_14', 'return_1'] }, oracleVersion: null },
    split: 'walk_forward:v1;folds=3',
  },
  createdAt: '2026-01-02T03:04:05Z',
};

const job = {
  id: 'j1', service: 'training', type: 'TRAIN_MODEL', stage: null, state: 'RUNNING', attempts: 1, cancelRequested: false,
  progress: { step: 'fold 2', rows: 50, totalRows: 120, rowsPerSecond: 12, etaSeconds: 5.8, fraction: 0.42, message: null },
  error: null, createdAt: '2026-01-02T03:04:05Z', startedAt: '2026-01-02T03:04:05Z', finishedAt: null,
};

const noJobs = { items: [], nextPageToken: null };

describe('Models', () => {
  it('shows every score beside its baselines', async () => {
    show(<Models />, {
      'get /v1/training/models': { items: [model], nextPageToken: null },
      'get /v1/training/runs/r1': run,
    });
    expect(await screen.findByText('0.512')).toBeInTheDocument();
    expect(screen.getByText('-0.018 (-0.030 to -0.010)')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: /accuracy 0.512.*majority 0.530, persistence 0.490/ })).toBeInTheDocument();
    expect(screen.getByText('CHAMPION')).toBeInTheDocument();
  });

  it('names every fact of the provenance by its path', async () => {
    show(<Models />, {
      'get /v1/training/models': { items: [model], nextPageToken: null },
      'get /v1/training/runs/r1': run,
    });
    const table = await screen.findByRole('table', { name: 'provenance' });
    expect(within(table).getAllByRole('row').map((row) => row.textContent)).toEqual([
      'data.listingus.equity',
      'data.features.version7',
      'data.features.outputs["rsi_14","return_1"]',
      'data.oracleVersionnull',
      'splitwalk_forward:v1;folds=3',
    ]);
  });

  it('says how to get a model where there is none', async () => {
    show(<Models />, { 'get /v1/training/models': { items: [], nextPageToken: null } });
    expect(await screen.findByText(/No model yet/)).toBeInTheDocument();
  });

  it('shows the sentence of a problem document', async () => {
    show(<Models />, {});
    expect(await screen.findByText('Not found: nothing at /v1/training/models')).toBeInTheDocument();
  });
});

describe('Jobs', () => {
  const lists = {
    'get /v1/ingestion/jobs': noJobs,
    'get /v1/features/jobs': noJobs,
    'get /v1/training/jobs': { items: [job], nextPageToken: null },
    'get /v1/serving/jobs': noJobs,
  };

  it('shows progress with rate and time left', async () => {
    show(<Jobs />, lists);
    expect(await screen.findByText('fold 2 · 50 of 120 rows · 12/s · 5.8 s left')).toBeInTheDocument();
    expect(screen.getByRole('progressbar', { name: 'progress of TRAIN_MODEL' })).toHaveAttribute('aria-valuenow', '42');
  });

  it('cancels a running job', async () => {
    const asked = show(<Jobs />, { ...lists, 'post /v1/training/jobs/j1/cancel': job });
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(asked).toContain('post /v1/training/jobs/j1/cancel'));
  });

  it('names a job of a pipeline by its stage', async () => {
    const stage = { ...job, stage: 'train:next_day_direction' };
    show(<Jobs />, { ...lists, 'get /v1/training/jobs': { items: [stage], nextPageToken: null } });
    expect(await screen.findByText('train:next_day_direction')).toBeInTheDocument();
  });

  it('shows why a job failed', async () => {
    const failed = { ...job, state: 'FAILED', error: { title: 'The source cannot be read', detail: 'no such file' } };
    show(<Jobs />, { ...lists, 'get /v1/training/jobs': { items: [failed], nextPageToken: null } });
    expect(await screen.findByText('The source cannot be read: no such file')).toBeInTheDocument();
  });
});
