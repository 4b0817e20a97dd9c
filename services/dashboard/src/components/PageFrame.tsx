import { Alert, Box, CircularProgress, Container, Typography } from '@mui/material';
import { ReactNode } from 'react';

interface Props {
  icon: string;
  title: string;
  subtitle: string;
  error: string | null;
  loading: boolean;
  children: ReactNode;
}

/** Heading, error and loading state that every page shares. */
export function PageFrame({ icon, title, subtitle, error, loading, children }: Props) {
  return (
    <Container maxWidth="lg" sx={{ mt: 4, mb: 4 }}>
      <Typography variant="h3" component="h1" gutterBottom sx={{ fontSize: { xs: '2rem', md: '3rem' } }}>
        <span aria-hidden="true">{icon}</span> {title}
      </Typography>
      <Typography variant="h6" component="p" color="text.secondary" sx={{ mb: 3 }}>
        {subtitle}
      </Typography>
      {error && (
        <Alert severity="error" sx={{ mb: 3 }}>
          {error}
        </Alert>
      )}
      {loading && !error ? (
        <Box sx={{ display: 'flex', justifyContent: 'center', p: 6 }}>
          <CircularProgress aria-label="loading" />
        </Box>
      ) : (
        children
      )}
    </Container>
  );
}
