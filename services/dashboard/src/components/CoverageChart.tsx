import { LineChart } from '@mui/x-charts/LineChart';
import { Coverage } from '../api';

/** Accuracy over the most confident share of rows, with its interval. */
export function CoverageChart({ curve }: { curve: Coverage[] }) {
  const percent = curve.map((point) => `${Math.round(point.coverage * 100)} %`);
  return (
    <LineChart
      height={260}
      xAxis={[{ scaleType: 'point', data: percent, label: 'most confident rows' }]}
      yAxis={[{ label: 'accuracy', width: 60, min: Math.min(0.4, ...curve.map((p) => p.lower)) }]}
      series={[
        { label: 'accuracy', data: curve.map((point) => point.accuracy), curve: 'linear' },
        { label: 'lower 95 %', data: curve.map((point) => point.lower), curve: 'linear', showMark: false },
        { label: 'upper 95 %', data: curve.map((point) => point.upper), curve: 'linear', showMark: false },
      ]}
    />
  );
}
