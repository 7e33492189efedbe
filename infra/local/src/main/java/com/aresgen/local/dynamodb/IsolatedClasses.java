package com.aresgen.local.dynamodb;

import com.aresgen.local.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Classes that are isolated from ours (old Jackson, old SDK) and can therefore be called only by reflection. */
record IsolatedClasses(URLClassLoader loader) {
    /** Code to run with the engine's class loader as the thread's, because its libraries look for resources there. */
    interface Step<T> {
        T run(IsolatedClasses classes) throws ReflectiveOperationException;
    }

    static IsolatedClasses from(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new StartRefused(
                    "DynamoDB Local is not at " + folder + ": build infra/local first (./infra/local/run does).");
        }
        // SQLite's native library is beside the jars; its loader reads this property.
        System.setProperty("sqlite4java.library.path", folder.toAbsolutePath().toString());
        try (Stream<Path> files = Files.list(folder)) {
            var jars = files.filter(file -> file.toString().endsWith(".jar")).map(IsolatedClasses::url);
            var urls = Stream.concat(Stream.of(url(folder)), jars).toArray(URL[]::new);
            return new IsolatedClasses(new URLClassLoader("dynamodb", urls, ClassLoader.getPlatformClassLoader()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    <T> T within(Step<T> step) throws ReflectiveOperationException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return step.run(this);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    Class<?> named(String name) throws ReflectiveOperationException {
        return loader.loadClass(name);
    }

    Object create(String name, Class<?>[] types, @Nullable Object... values) throws ReflectiveOperationException {
        return named(name).getConstructor(types).newInstance(values);
    }

    void call(Object target, String method, Class<?> type, Object value) throws ReflectiveOperationException {
        target.getClass().getMethod(method, type).invoke(target, value);
    }

    @Nullable
    Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    /** The map in a private field of an object. */
    @SuppressWarnings("unchecked")
    Map<String, Object> map(Object owner, String field) throws ReflectiveOperationException {
        var kept = owner.getClass().getDeclaredField(field);
        kept.setAccessible(true);
        return (Map<String, Object>) kept.get(owner);
    }

    static String reason(ReflectiveOperationException broken) {
        var cause = broken instanceof InvocationTargetException wrapped ? wrapped.getCause() : broken;
        return Objects.toString(cause);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
