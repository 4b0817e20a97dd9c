import { AppBar, Button, CssBaseline, ThemeProvider, Toolbar, Typography, createTheme } from '@mui/material';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Navigate, Route, Routes, useLocation } from 'react-router-dom';
import { mlRoutes } from '..';

/** The theme of the BreadthFlow frontend, so that pages look here as they do there. */
const theme = createTheme({
  palette: { primary: { main: '#1976d2' }, secondary: { main: '#dc004e' }, background: { default: '#f5f5f5' } },
  typography: { h3: { fontWeight: 600 }, h5: { fontWeight: 600 } },
  components: {
    MuiCard: { styleOverrides: { root: { boxShadow: '0 2px 8px rgba(0,0,0,0.1)', borderRadius: 12 } } },
  },
});

function Navigation() {
  const { pathname } = useLocation();
  return (
    <AppBar position="static" color="inherit" elevation={0} component="nav" sx={{ borderBottom: '1px solid #e0e0e0' }}>
      <Toolbar sx={{ flexWrap: 'wrap' }}>
        <Typography variant="h6" color="primary" sx={{ fontWeight: 700, mr: 3 }}>
          BreadthFlow ML
        </Typography>
        {mlRoutes.map((route) => (
          <Button
            key={route.path}
            component={Link}
            to={route.path}
            aria-current={pathname === route.path ? 'page' : undefined}
            sx={{ fontWeight: pathname === route.path ? 700 : 400 }}
          >
            <span aria-hidden="true">{route.icon}</span>&nbsp;{route.label}
          </Button>
        ))}
      </Toolbar>
    </AppBar>
  );
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <BrowserRouter>
        <Navigation />
        <Routes>
          <Route path="/" element={<Navigate to={mlRoutes[0].path} replace />} />
          {mlRoutes.map((route) => (
            <Route key={route.path} path={route.path} element={route.element} />
          ))}
        </Routes>
      </BrowserRouter>
    </ThemeProvider>
  </StrictMode>,
);
