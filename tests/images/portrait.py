"""A face that is nobody's: ellipses and lines, shaded enough for a detector of faces."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFilter

SKIN, HAIR, SHADE, DARK, LIPS = (215, 175, 150), (40, 30, 25), (170, 130, 110), (50, 35, 30), (150, 70, 70)


def portrait(size: int = 300, angle: int = 0) -> Image.Image:
    """A face of about half of `size` in the middle of a square, leaning by some degrees."""
    image = Image.new("RGB", (size, size), (120, 140, 120))
    draw = ImageDraw.Draw(image)
    centre, width, height = size / 2, size * 0.27, size * 0.33

    def oval(x: float, y: float, wide: float, high: float, colour: tuple[int, int, int]) -> None:
        """About a point of the face, in parts of its half width and half height."""
        left, top = centre + x * width, centre + y * height
        draw.ellipse((left - wide * width, top - high * height, left + wide * width, top + high * height), fill=colour)

    oval(0, -0.25, 1.08, 0.87, HAIR)
    oval(0, 0, 1, 1, SKIN)
    for side in (-1, 1):
        eye = side * 0.42
        oval(eye, -0.19, 0.24, 0.11, SHADE)
        oval(eye, -0.18, 0.2, 0.06, (235, 235, 235))
        oval(eye, -0.18, 0.09, 0.07, (30, 20, 15))
        oval(eye, -0.35, 0.26, 0.03, DARK)
        oval(side * 0.09, 0.2, 0.05, 0.03, DARK)
    oval(0, 0.05, 0.08, 0.17, (230, 190, 165))
    oval(0, 0.49, 0.32, 0.07, LIPS)
    oval(0, 0.49, 0.3, 0.01, DARK)
    return image.filter(ImageFilter.GaussianBlur(size / 120)).rotate(
        angle, Image.Resampling.BICUBIC, fillcolor=(120, 140, 120)
    )


def group(count: int, size: int = 300) -> bytes:
    """Some faces beside each other, as a JPEG."""
    image = Image.new("RGB", (size * count, size), (120, 140, 120))
    for number in range(count):
        image.paste(portrait(size), (number * size, 0))
    file = BytesIO()
    image.save(file, "JPEG", quality=90)
    return file.getvalue()
