"""Signs that a stretch says why or how: words of cause, of purpose, of means and of course.

"untuk" and "dengan" stand nearly everywhere, so they count only with a verb behind them.
"""

from __future__ import annotations

import re

CAUSE = re.compile(
    r"\b(?:karena|sebab|akibat|lantaran|gara-gara|gegara|disebabkan|dipicu|imbas|berkat|dilatarbelakangi|menyusul"
    r"|berdasarkan|mengingat|pasca|setelah|buntut|memperingati|peringatan|hari\sraya|menjadi\smomentum"
    r"|(?:dalam|atas|terkait)\s(?:kasus|dugaan|tindak\spidana)|(?:sejalan|selaras)\sdengan)\b",
    re.IGNORECASE,
)
PURPOSE = re.compile(
    r"\b(?:agar|supaya|guna|demi|bertujuan|tujuannya|bertujuannya|dalam\s(?:rangka|upaya)"
    r"|dalam\s(?:mendukung|mewujudkan|mencegah|menghadapi|meningkatkan)"
    r"|untuk\s(?:bisa\s|dapat\s|lebih\s|terus\s|membantu\s)?(?:me\w{3,}|ber\w{3,}|pe\w{3,}an|di\w{3,}|ke\w{3,}an|antisipasi|pem\w+)"
    r"|sebagai\s(?:upaya|bentuk|langkah|wujud|sarana|penghematan|tindak\slanjut|bagian)|untuk\skepentingan|diharapkan)\b",
    re.IGNORECASE,
)
WEAK_CAUSE = re.compile(
    r"\b(?:setelah|berdasarkan|pasca|diharapkan|sebagai\sbagian|memperingati|peringatan|hari\sraya|menjadi|sejalan|selaras"
    r"|(?:dalam|atas|terkait)\s(?:kasus|dugaan))\b",
    re.IGNORECASE,
)
"""Signs that only hint at a cause: an occasion, what came before, what it agrees with."""
MEANS = re.compile(
    r"\b(?:dengan\s(?:cara|jalan|sistem|metode|skema|mekanisme)|melalui|lewat|menggunakan|memakai|memanfaatkan|caranya"
    r"|dengan\s(?:me\w{3,}|di\w{3,}|ber\w{3,}|pe\w{3,}an)|secara\s\w+|salah\ssatunya|berupa|modus\w*|mulai\sdari"
    r"|yakni|yaitu|diawali|dilanjutkan|kemudian|selanjutnya|bergotong[\s-]royong|berbasis|bersama|didampingi|sehingga"
    r"|setelah|akhirnya|dihadiri|dipimpin|berkoordinasi|bekerja\s?sama|upaya\sini|langkah\sini|sesuai\sdengan)\b",
    re.IGNORECASE,
)
STRONG_MEANS = re.compile(
    r"\b(?:dengan\scara|melalui|lewat|menggunakan|dengan\sme\w{3,}|secara\s(?:virtual|daring|bertahap|langsung)|caranya|bergotong"
    r"|berkoordinasi|mulai\sdari|diawali|salah\ssatunya)",
    re.IGNORECASE,
)
