package attune.session;
import attune.lesson.*; import attune.material.*; import java.nio.file.*; import java.util.*;
public class Try {
  public static void main(String[] a) throws Exception {
    Library lib = new Library(List.of(Path.of(a[0])), List.of(Path.of(a[1])));
    lib.problems().forEach(System.out::println);
    Studio studio = new Studio();
    for (Lesson l : lib.lessons()) for (String s : List.of("pink-noise","harbour-lights","night-shift","blue-kettle")) {
      if (l.exercise().isEmpty()) continue;
      int ok=0; Map<String,Integer> why=new TreeMap<>(), truth=new TreeMap<>(); long t=System.nanoTime(); double worst=0;
      Song song = lib.songs().load(s);
      for (long seed=0; seed<Integer.parseInt(a[2]); seed++) try {
        Prepared p = studio.prepare(l, song, seed, OptionalDouble.empty()); ok++;
        double la = attune.dsp.measure.Loudness.integrated(p.reference().audio()).orElse(-99), lb = attune.dsp.measure.Loudness.integrated(p.altered().audio()).orElse(-99);
        worst=Math.max(worst, Math.abs(la-lb));
        truth.merge(p.question().head().subject().orElse("-")+"="+(p.question().truth() instanceof Answer.Choice c ? c.id() : "v"),1,Integer::sum);
      } catch (CannotAsk e) { why.merge(e.getMessage(),1,Integer::sum); }
      System.out.printf("%s %s ok=%d %.0f ms each worst=%.3f %s %s%n", l.id(), s, ok, (System.nanoTime()-t)/1e6/Integer.parseInt(a[2]), worst, truth, why);
    }
  }
}
