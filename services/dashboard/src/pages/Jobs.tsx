import {
  Alert, Box, Button, LinearProgress, Paper, Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography,
} from '@mui/material';
import React, { useCallback, useState } from 'react';
import { Job, Page, SERVICES, explain, useClient } from '../api';
import { PageFrame } from '../components/PageFrame';
import { StatusChip } from '../components/StatusChip';
import { count, duration, moment } from '../format';
import { useResource } from '../useResource';

const Jobs: React.FC = () => {
  const client = useClient();
  const [refused, setRefused] = useState<string | null>(null);
  const load = useCallback(
    async (signal: AbortSignal) => {
      const pages = await Promise.all(
        SERVICES.map((service) => client.get<Page<Job>>(`/v1/${service}/jobs`, { params: { pageSize: 20 }, signal })),
      );
      return pages.flatMap((page) => page.data.items).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    },
    [client],
  );
  const { data: jobs, error, reload } = useResource(load, 2_000);

  const cancel = async (job: Job) => {
    try {
      await client.post(`/v1/${job.service}/jobs/${job.id}/cancel`);
      setRefused(null);
      reload();
    } catch (failure) {
      setRefused(explain(failure));
    }
  };

  return (
    <PageFrame
      icon="⚙️"
      title="Jobs"
      subtitle="What the services are doing, newest first"
      error={error ?? refused}
      loading={jobs === null}
    >
      {jobs?.length === 0 && <Alert severity="info">No job yet. Run a pipeline: ./breadthflow run</Alert>}
      {jobs && jobs.length > 0 && (
        <TableContainer component={Paper} variant="outlined">
          <Table size="small" aria-label="jobs">
            <TableHead>
              <TableRow>
                <TableCell>Job</TableCell>
                <TableCell>State</TableCell>
                <TableCell sx={{ width: '40%' }}>Progress</TableCell>
                <TableCell>Time</TableCell>
                <TableCell>Created</TableCell>
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>
              {jobs.map((job) => (
                <JobRow key={job.id} job={job} onCancel={() => void cancel(job)} />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
    </PageFrame>
  );
};

function JobRow({ job, onCancel }: { job: Job; onCancel: () => void }) {
  const active = job.state === 'QUEUED' || job.state === 'RUNNING';
  return (
    <TableRow>
      <TableCell>
        {job.stage ?? job.type}
        <Typography variant="caption" component="div" color="text.secondary">
          {job.id}
        </Typography>
      </TableCell>
      <TableCell>
        <StatusChip state={job.state} />
      </TableCell>
      <TableCell>{job.error ? `${job.error.title}: ${job.error.detail}` : <Progress job={job} />}</TableCell>
      <TableCell>
        {job.startedAt && job.finishedAt ? duration(Date.parse(job.finishedAt) - Date.parse(job.startedAt)) : ''}
      </TableCell>
      <TableCell>{moment(job.createdAt)}</TableCell>
      <TableCell>
        {active && (
          <Button size="small" color="error" disabled={job.cancelRequested} onClick={onCancel}>
            Cancel
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}

function Progress({ job }: { job: Job }) {
  const { progress } = job;
  const parts = [
    progress.step,
    progress.rows > 0 && `${count(progress.rows)}${progress.totalRows ? ` of ${count(progress.totalRows)}` : ''} rows`,
    progress.rowsPerSecond > 0 && job.state === 'RUNNING' && `${count(Math.round(progress.rowsPerSecond))}/s`,
    progress.etaSeconds !== null && job.state === 'RUNNING' && `${duration(progress.etaSeconds * 1000)} left`,
    progress.message,
  ].filter(Boolean);
  return (
    <Box>
      {job.state === 'RUNNING' && (
        <LinearProgress
          aria-label={`progress of ${job.type}`}
          variant={progress.fraction === null ? 'indeterminate' : 'determinate'}
          value={progress.fraction === null ? undefined : progress.fraction * 100}
        />
      )}
      <Typography variant="body2">{parts.join(' · ')}</Typography>
    </Box>
  );
}

export default Jobs;
