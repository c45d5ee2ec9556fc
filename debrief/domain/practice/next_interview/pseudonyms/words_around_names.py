"""Words that surround names, folded: titles, roles, legal forms, and words too common to be a name by themselves."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    "dr prof professor herr herrn frau mr mrs ms miss mx sir madam ing dipl mag phd msc don dona senor senora monsieur "
    "madame mme mlle signor signora pan pani г гн господин госпожа доктор κ κος κυριος κυρια κα ד גב מר גברת פרופ "
    "السيد السيدة الاستاذ الاستاذة الدكتور الدكتورة د م"
)
"""Forms of address: a part of a name beside one, but no name."""
HONORIFICS = (
    *("さん", "様", "さま", "氏", "先生", "殿", "くん", "ちゃん", "部長", "課長", "社長", "主任", "リーダー"),
    *("先生", "女士", "小姐", "经理", "總監", "总监", "씨", "님", "부장", "과장"),
)
"""Forms of address behind a name, in scripts without spaces."""
PARTICLES = _words("von van de der den del della di da du la le el al bin ibn ben bar zu zur ter ten dos af av y и")
"""Small words inside a name."""
BREAKS = _words("and und y et e i и και with mit from von aus of at for as sowie plus או و مع من")
"""Words between two names, or between a name and what follows it."""
NO_NAMES = _words(
    "somebody someone anybody nobody unknown forgotten forgot surname name names hr human resources people team teams "
    "panel manager managers management hiring recruiter recruiters recruiting recruitment talent lead leads head "
    "principal senior junior staff engineer engineers engineering developer developers designer designers product "
    "owner director cto ceo cfo coo vp chief officer founder founders colleague colleagues interviewer interviewers "
    "analyst scientist architect consultant assistant intern partner coordinator secretary taking notes two three "
    "four another other others the a an they them he she was were who later only also maybe probably data software "
    "jemand niemand unbekannt vergessen nachname personal personalabteilung leitung leiter leiterin chef chefin "
    "entwickler entwicklerin kollege kollegin kollegen zwei drei noch eine einer ein der die das dem den "
    "руководитель менеджер рекрутер инженер директор коллега кадры отдел кто то забыл фамилию "
    "διευθυντης διευθυντρια μηχανικος υπευθυνος υπευθυνη "
    "מנהל מנהלת מגייס מגייסת גיוס צוות מהנדס מהנדסת ראש משאבי אנוש "
    "مدير مديرة مهندس مهندسة التوظيف الموارد البشرية فريق رئيس رئيسة "
    "採用 担当 人事 部 課 部長 課長 社長 主任 面接官 招聘 经理 人力 资源 工程师 面试官"
)
"""Words of roles, and of what is written in place of a name."""
LEGAL_FORMS = _words(
    "gmbh ag kg kgaa ohg gbr ug se ev eg inc incorporated ltd limited llc llp plc corp corporation co company sa sas "
    "sarl srl spa bv nv ab as oy oyj aps sro sp zoo doo ооо оао пао зао ао α ε αε επε בעמ שמ ذمم 株式会社 有限会社 "
    "合同会社 有限公司 公司 集团 (주) 주식회사 שמ"
)
GENERIC = _words(
    "the and of for und der die das fur von de la le data analytics analysis software systems system solutions "
    "services service technologies technology tech digital labs lab media group gruppe holding holdings international "
    "global consulting partners bank insurance versicherung versicherungen energy energie health healthcare care "
    "medical pharma logistics logistik design studio studios agency agentur museum theatre theater gallery house "
    "archive university universitat institute institut foundation stiftung school hospital klinik clinic press news "
    "books store shop market markets food foods hotel hotels travel cloud network networks security research "
    "engineering industries industrie motors mobile online web new first city state national european deutsche "
    "german film films archiv verlag publishing productions radio tv sports sport fashion home garden air rail "
    "american british management trading trade capital invest finance financial payments retail games "
    "компания группа банк системы технологии εταιρεια ομιλος τραπεζα חברה קבוצה בנק טכנולוגיות מערכות "
    "شركة مجموعة بنك تقنية 会社 銀行 技術 科技 银行"
)
"""Words of company names that many companies share: replaced as a part of a name, not by themselves."""
COMMON = _words(
    "will may an do so on in it go be us we my no long short old best good well still say see call one two grant mark "
    "may june april august monday friday meta square target match indeed notion unity case day week so am ist war so "
    "still ende zeit heute morgen art bill rich hope joy"
)
"""Everyday words that are names too: a name only where they begin with a capital letter."""
ABBREVIATIONS = _words(
    "hr it qa ui ux pm po cv ai ml pr ci cd ok uk us eu tb gb db sql api etl aws gcp okr kpi ceo cto cfo vp id tv "
    "pc os ip js ts ar vr bi bw am eg ie ab ad ag bc sa se crm sre sla erp sap php css html xml pdf faq roi nda mvp"
)
"""Short words in capitals that mean something else far more often than somebody's initials."""
DOTTED = _words("eg ie zb dh ua am pm uu sa va su bc nb qa")
"""Abbreviations in small letters with full stops, which are nobody's initials."""
TECHNOLOGIES = _words("asp.net vb.net ado.net ml.net .net node.js socket.io next.js vue.js d3.js draw.io")
"""What looks like a web address and is not."""
