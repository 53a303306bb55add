package attune.ui;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests before the open window. */
abstract class WindowTest {
    @TempDir Path folder;
    OpenWindow window;

    @BeforeEach final void open() {
        window = opened();
    }

    OpenWindow opened() {
        return new OpenWindow(folder);
    }

    @AfterEach final void close() {
        window.close();
    }
}
