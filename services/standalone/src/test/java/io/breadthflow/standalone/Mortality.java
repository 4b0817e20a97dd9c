package io.breadthflow.standalone;

import com.zaxxer.hikari.HikariDataSource;
import io.breadthflow.lake.store.ObjectStore;
import io.breadthflow.lake.table.CommitId;
import io.breadthflow.lake.table.CommitListener;
import io.breadthflow.lake.table.CommitPhase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Makes the services of an application context as good as killed when a commit reaches the phase named by the property
 * {@value #PROPERTY}, as {@code ohlcv:DATA_WRITTEN}: from then on nothing reaches the object store, all connections to
 * the database are cut, and the committing thread goes no further.
 */
final class Mortality implements BeanPostProcessor, CommitListener {

    static final String PROPERTY = "dies.at";

    private final String phase;
    private final CountDownLatch dead = new CountDownLatch(1);
    private volatile HikariDataSource connections;

    private Mortality(String phase) {
        this.phase = phase;
    }

    /** Adds it to an application context. */
    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        static Mortality mortality(Environment environment) {
            return new Mortality(environment.getProperty(PROPERTY, ""));
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            connections = pool;
        }
        return bean instanceof ObjectStore store ? untilDeath(store) : bean;
    }

    private ObjectStore untilDeath(ObjectStore store) {
        Class<?>[] faces = {ObjectStore.class};
        return (ObjectStore) Proxy.newProxyInstance(getClass().getClassLoader(), faces, (proxy, method, arguments) -> {
            if (dead.getCount() == 0) {
                throw new Death();
            }
            try {
                return method.invoke(store, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Override
    public void reached(String table, CommitId id, CommitPhase now, Duration elapsed) {
        if ((table + ":" + now).matches(phase)) {
            dead.countDown();
            connections.close();
            throw new Death();
        }
    }

    /** True once the phase was reached. */
    boolean awaitDeath(Duration patience) throws InterruptedException {
        return dead.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The end of a thread of a process that is dead. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;

        Death() {
            super("the process is dead");
        }
    }
}
