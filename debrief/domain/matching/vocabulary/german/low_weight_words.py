"""German words that say little or nothing."""

ORDINARY = """
    explain/erklären/erkläre/erklärst/erläutern finden fragen/frage kam sagen sehen weg zeigen bereit
    verstehen/versteht/verstehst wichtig mag mögen
"""

SCAFFOLDING = """
    ab aber alle allem allen alles als am an andere anderen arbeit arbeiten auch auf aus bei beim beispiel beschreibe
    beschreiben besonders bin bis bisher bitte da damit dann das dass dazu dem den denn der des dich die dies diese
    diesem diesen dieser dieses doch du durch eher ein eine einem einen einer eines einmal er erzähle erzählen es etwas
    euch euer eure fallen fällt für gab ganz gar gebe geben gegeben gehabt gehe gehen gemacht gerade gewesen ging groß
    große größte größten größter haben hat hatte hatten ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in
    ins ist ja je jede jedem jeden jeder jemals jemand jemanden kann kannst konnten können machen mal man mehr mein
    meine mich mir mit mussten möchte möchten müssen nach nenne nennen noch nun nur ob oder schildere schildern schon
    sehr sein seine sich sie sind situation so soll sollen sollte sollten sondern sonst stehen um umgegangen umgehen und
    uns unser unsere unserem unseren unserer viel vom von vor wann war waren warum was weil welche welchem welchen
    welcher welches wem wen wenn wer werden weshalb wie wieso wir wird wo wobei wohin wollen wollten woran worauf worin
    wurden wusste würde zu zum zur über
"""

ANGLES = {
    "we": "wir, unser, unsere, unserem, unseren, unserer, unseres",
    "others": "andere, anderen, jemand, jemanden",
    "who": "wer, wen, wem, wessen",
    "why": "warum, wieso, weshalb",
    "how much": "wie lang, wie lange, wie viel, wie viele, wie oft",
    "once": "hatten, war, waren, einmal",
    "done to": "werden, worden, wurden, wurde",
}
