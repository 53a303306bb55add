package attune.mix.codec;

import static org.assertj.core.api.Assertions.assertThat;

import attune.mix.Mix;
import attune.mix.Mixes;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixCodecTest {
    @Test void whatIsWrittenReadsBackEqual() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            Mix mix = read(MixCodec.text(Mixes.everything(random, 4)));
            assertThat(read(MixCodec.text(mix))).isEqualTo(mix);
        }
        assertThat(MixCodec.text(Mix.PLAIN)).isEqualTo("{}\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "{'reverb': {'type': 'cave'}} | reverb.type: 'cave' is not one of room, plate, hall",
        "{'reverb': {'decay': 20}} | reverb.decay: 20 is not within 0.2 to 10",
        "{'reverb': {'decai': 2}} | reverb.decai: unknown key 'decai'; did you mean 'decay'?",
        "{'delay': {'note': '1/7'}} | delay.note: '1/7' is no note value; 1/4, 1/8. (dotted) and 1/8t (triplet) are",
        "{'delay': {'note': '1/8', 'time': 300}} | delay.note: a delay has a time or a note, not both",
        "{'delay': {'feedback': 100}} | delay.feedback: 100 is not within 0 to 95",
        "{'monitor': 'cinema'} | monitor: 'cinema' is not one of studio, home, laptop, phone, kitchen, car, club, earbuds",
        "{'master': {'tilt': 13}} | master.tilt: 13 is not within -12 to 12",
        "{'master': {'gate': {}}} | master.gate: unknown key 'gate'; did you mean 'gain'?",
        "{'master': {'compressor': {'sidechain': 'kick'}}} | master.compressor.sidechain: unknown key 'sidechain'",
        "{'master': {'edges': {'start': 8, 'end': 4}}} | master.edges: the end, beat 4, is not after the start, beat 8",
        "{'channels': {'a': {'gate': {'treshold': -30}}}} | channels.a.gate.treshold: unknown key 'treshold'; did you mean 'threshold'?",
        "{'channels': {'a': {'saturation': 6}}} | channels.a.saturation: expected an object, found 6",
        "{'channels': {'a': {'saturation': {'type': 'tape'}}}} | channels.a.saturation.type: 'tape' is not one of soft, hard",
        "{'channels': {'a': {'sends': {'reverb': 20}}}} | channels.a.sends.reverb: 20 is not within -60 to 12",
        "{'channels': {'a': {'compressor': {'sidechain': 3}}}} | channels.a.compressor.sidechain: expected a text, found 3",
        "{'channels': {'a': {'automation': {'gian': [[0, 0]]}}}} | channels.a.automation.gian: no parameter 'gian'; did you mean 'gain'?",
        "{'channels': {'a': {'automation': {'shift': [[0, 0]]}}}} | channels.a.automation.shift: the shift cannot be automated",
        "{'channels': {'a': {'automation': {'eq[0].gain': [[0, 0]]}}}} | channels.a.automation.eq[0].gain: this channel has no eq[0]",
        "{'channels': {'a': {'automation': {'gate.range': [[0, 0]]}}}} | channels.a.automation.gate.range: this channel has no gate",
        "{'channels': {'a': {'automation': {'gain': []}}}} | channels.a.automation.gain: has no points",
        "{'channels': {'a': {'automation': {'gain': [[0]]}}}} | channels.a.automation.gain[0]: a point is [beat, value] or [beat, value, shape]",
        "{'channels': {'a': {'automation': {'gain': [[0, 0, 'round']]}}}} | channels.a.automation.gain[0][2]: 'round' is not one of straight, smooth, step",
        "{'channels': {'a': {'automation': {'gain': [[0, 99]]}}}} | channels.a.automation.gain[0][1]: 99 is not within -60 to 24",
        "{'channels': {'a': {'automation': {'gain': [[4, 0], [4, 1]]}}}} | channels.a.automation.gain[1]: is not later than the point before",
        "{'channels': {'a': {'automation': {'gain': [[-1, 0]]}}}} | channels.a.automation.gain[0][0]: -1 is not within 0 to 100000"})
    void aMistakeIsNamedWithItsPlace(String text, String message) {
        Node node = Node.parse("m.json", text.strip().replace('\'', '"'));
        MixCodec.mix(node);
        assertThat(problems(node)).containsExactly("m.json: " + message.strip());
    }

    @Test void whatIsNoNumberIsComparedInTheWordsOfTheFile() {
        Mix a = read("{'channels': {'a': {'eq': [{'type': 'bell', 'frequency': 300}], 'gain': -3}}}".replace('\'', '"'));
        Mix b = read("{'channels': {'a': {'eq': [{'type': 'lowshelf', 'frequency': 400}], 'mute': true, 'automation': {'gain': [[0, 1]]}}}, 'monitor': 'phone'}".replace('\'', '"'));
        assertThat(Words.between(a, b)).extracting(d -> d.path() + " " + d.reference() + " " + d.altered()).containsExactly("channels.a.eq[0].type \"bell\" \"lowshelf\"",
            "channels.a.mute null true", "channels.a.automation.gain null [[0,1]]", "monitor null \"phone\"");
        assertThat(Words.between(a, a)).isEmpty();
    }

    private static List<String> problems(Node node) {
        try {
            node.finish();
            return List.of();
        } catch (InvalidInput e) {
            return e.problems().stream().map(Problem::toString).toList();
        }
    }

    private static Mix read(String text) {
        Node node = Node.parse("m.json", text);
        Mix mix = MixCodec.mix(node);
        node.finish();
        return mix;
    }
}
