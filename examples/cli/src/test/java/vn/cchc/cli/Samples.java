package vn.cchc.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One of each type, made by what is public of it: constants, factories, constructors, builders. */
final class Samples {

  /** Words of which one is a figure, a form, a formula or a row. */
  private static final List<String> WORDS = List.of("1", "cchc-2021-province", "3.1.3", "1 given");

  private final Map<Class<?>, Object> known = new HashMap<>();
  private final Set<Class<?>> open = new HashSet<>();
  private final List<Class<?>> types;

  /**
   * Creates the samples.
   *
   * @param types that are public, whose methods may return others
   * @param folder that is there
   * @param seeds what nothing but words and numbers cannot make
   */
  Samples(List<Class<?>> types, Path folder, Object... seeds) {
    this.types = types;
    for (Object seed : seeds) {
      known.put(seed.getClass(), seed);
    }
    for (Object one :
        List.of(
            "1",
            1,
            1L,
            true,
            'a',
            Locale.ENGLISH,
            BigDecimal.ONE,
            LocalDate.of(2021, 9, 24),
            LocalDateTime.of(2021, 9, 24, 1, 1),
            MonthDay.of(1, 1))) {
      known.put(one.getClass(), one);
    }
    known.put(int.class, 1);
    known.put(long.class, 1L);
    known.put(boolean.class, true);
    known.put(char.class, 'a');
    known.put(double.class, 1.0);
    known.put(Object.class, "1");
    known.put(CharSequence.class, "1");
    known.put(Path.class, folder);
    known.put(java.io.InputStream.class, new ByteArrayInputStream(new byte[0]));
    known.put(java.io.OutputStream.class, new ByteArrayOutputStream());
    known.put(Appendable.class, new StringBuilder());
    known.put(byte[].class, new byte[0]);
    known.put(List.class, List.of());
    known.put(Collection.class, List.of());
    known.put(Iterable.class, List.of());
    known.put(Set.class, Set.of());
    known.put(Map.class, Map.of());
    known.put(Optional.class, Optional.empty());
    known.put(Clock.class, Clock.fixed(java.time.Instant.EPOCH, ZoneOffset.UTC));
  }

  /** Returns one of a type; null where it cannot be made. */
  @Nullable Object one(Class<?> type) {
    Object found = known.get(type);
    if (found != null || !open.add(type)) {
      return found;
    }
    try {
      found = make(type);
    } finally {
      open.remove(type);
    }
    if (found != null) {
      known.put(type, found);
    }
    return found;
  }

  private @Nullable Object make(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isArray()) {
      return java.lang.reflect.Array.newInstance(type.getComponentType(), 0);
    }
    if (type == java.util.stream.Stream.class) {
      return Stream.empty();
    }
    List<Executable> makers = new ArrayList<>(List.of(type.getConstructors()));
    Stream.of(type.getMethods()).filter(m -> returns(m, type)).forEach(makers::add);
    makers.sort(Comparator.comparingInt(Executable::getParameterCount));
    Object made = first(makers);
    if (made == null && type.isSealed()) {
      made =
          Stream.of(type.getPermittedSubclasses())
              .map(this::one)
              .filter(o -> o != null)
              .findFirst()
              .orElse(null);
    }
    if (made == null) {
      made = first(elsewhere(type));
    }
    return made == null && type.isInterface() ? proxy(type) : made;
  }

  private static boolean returns(Method method, Class<?> type) {
    return Modifier.isStatic(method.getModifiers())
        && type.isAssignableFrom(method.getReturnType());
  }

  /** Methods of other types that return one, or several. */
  private List<Executable> elsewhere(Class<?> type) {
    List<Executable> makers = new ArrayList<>();
    for (Class<?> other : types) {
      for (Method method : other.getMethods()) {
        boolean several =
            method.getGenericReturnType() instanceof ParameterizedType parameterized
                && List.of(parameterized.getActualTypeArguments()).contains(type);
        if ((method.getReturnType() == type || several) && method.getDeclaringClass() != type) {
          makers.add(method);
        }
      }
    }
    makers.sort(Comparator.comparingInt(Executable::getParameterCount));
    return makers;
  }

  private @Nullable Object first(List<Executable> makers) {
    for (Executable maker : makers) {
      for (String word : WORDS) {
        Object made = call(maker, word);
        if (made != null) {
          return made;
        }
      }
    }
    return null;
  }

  private @Nullable Object call(Executable maker, String word) {
    Object[] arguments = new Object[maker.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      Class<?> type = maker.getParameterTypes()[i];
      boolean mayBeNull =
          maker.getParameters()[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
      arguments[i] = mayBeNull ? null : type == String.class ? word : one(type);
      if (arguments[i] == null && !mayBeNull) {
        return null;
      }
    }
    try {
      return alone(call(maker, arguments));
    } catch (InvocationTargetException | RuntimeException e) {
      return null;
    }
  }

  private static @Nullable Object alone(@Nullable Object made) {
    if (made instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    return made instanceof Collection<?> several ? several.stream().findFirst().orElse(null) : made;
  }

  /** Calls a constructor, or a method on a sample; null where there is none. */
  @Nullable Object call(Executable member, @Nullable Object[] arguments)
      throws InvocationTargetException {
    try {
      if (member instanceof Constructor<?> constructor) {
        return Modifier.isAbstract(constructor.getDeclaringClass().getModifiers())
            ? null
            : constructor.newInstance(arguments);
      }
      Method method = (Method) member;
      boolean bare = Modifier.isStatic(method.getModifiers());
      Object receiver = bare ? null : one(method.getDeclaringClass());
      return bare || receiver != null ? method.invoke(receiver, arguments) : null;
    } catch (ReflectiveOperationException e) {
      if (e instanceof InvocationTargetException thrown) {
        throw thrown;
      }
      throw new IllegalStateException(member + " " + Arrays.toString(arguments), e);
    }
  }

  private static Object proxy(Class<?> type) {
    InvocationHandler nothing =
        (proxy, method, arguments) ->
            method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, arguments) : null;
    return Proxy.newProxyInstance(Samples.class.getClassLoader(), new Class<?>[] {type}, nothing);
  }
}
