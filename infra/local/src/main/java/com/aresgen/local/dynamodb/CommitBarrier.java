package com.aresgen.local.dynamodb;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB Local acknowledges a transaction when its COMMIT is in the queue of its one SQLite thread, not when it has
 * run, so that a kill in between undoes an acknowledged transaction. Here a read follows each transaction: it is
 * answered only after everything before it in the queue. (infra/decisions/0041)
 *
 * @param files the engine's own access to its files, a {@code LocalDBAccess}
 */
record CommitBarrier(Object files) implements InvocationHandler {
    static Object over(Object files, Class<?> access) {
        return Proxy.newProxyInstance(access.getClassLoader(), new Class<?>[] {access}, new CommitBarrier(files));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            var result = method.invoke(files, arguments);
            if (method.getName().equals("commitTransaction")) {
                files.getClass()
                        .getMethod("listTables", String.class, Long.class)
                        .invoke(files, null, 1L);
            }
            return result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
