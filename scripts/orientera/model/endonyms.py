"""The names of languages in themselves.

They are CLDR's, as Babel has them. They stand here because Babel reads one file a language, and keeps it: half a
second and 140 MB for what a check of a small site asks once. A test compares the two.
"""

from __future__ import annotations

ENDONYMS = frozenset(
    """
Afrikaans|Aghem|Akan|Akoose|anarâškielâ|anii kagɩja|aragonés|asturianu|Atsam|avañe’ẽ|azərbaycan|bamanakan
Basa Sunda|Betawi|bosanski|brezhoneg|Caddo|català|Cebuano|Chahta|Chikashshanompaʼ|Chimakonde|chiShona
corsu|Cymraeg|dansk|davvisámegiella|Deutsch|Dholuo|Diné Bizaad|dolnoserbšćina|duálá|eesti|Ekegusii
emakhuwa|English|español|Esperanto|euskara|ewondo|eʋegbe|Filipino|français|Frysk|furlan|føroyskt|Gaeilge
Gaelg|galego|Gikuyu|Gàidhlig|Gã|Hausa|Hibena|hornjoserbšćina|hrvatski|Ichibemba|Ido|Igbo|Ikinyarwanda
Ikirundi|Indonesia|interlingua|Interlingue|Ishisangu|isiNdebele|IsiXhosa|isiZulu|italiano|Jawa|joola
julevsámegiella|kabuverdianu|Kaje|kakɔ|kalaallisut|Kalenjin|kanhgág|Kanienʼkéha|Katab|kernewek
Khoekhoegowab|Kihorombo|Kikamba|Kimachame|Kipare|Kiruwa|Kisampur|Kishambaa|Kiswahili|Kitaita|Kiteso
Koyra ciini|Koyraboro senni|Kpɛlɛɛ|kreol morisien|Kreyòl Ayisyen|kurdî (kurmancî)|kuvi|Kwasio|Kyivunjo
Kölsch|Kĩembu|Kĩmĩrũ|Kɛnyaŋ|Kɨlaangi|Kʼicheʼ|la .lojban.|ladin|Lakȟólʼiyapi|latgalīšu|Latina|latviešu
lea fakatonga|lietuvių|ligure|lingála|Lombard|Luganda|Luluhia|Lëtzebuergesch|Lʼnuiʼsuti|Maa|magyar|Makua
Malagasy|Malti|Mapudungun|Melayu|metaʼ|MUNDAŊ|Mvskoke|Māori|Naijíriá Píjin|Ndaꞌa|Neddersass’sch
Nederlands|nheẽgatu|Nordfriisk|norsk|norsk bokmål|norsk nynorsk|nuasue|Nyanja|Obolo|occitan|Olusoga
Oromoo|o‘zbek|Papiamentu|patas Taroko|Pijin|polski|português|prūsiskan|Pulaar|Qafar|rikpa|română|Rukiga
rumantsch|Runasimi|Runyankore|Saho|sardu|Schwiizertüütsch|sena|Sesotho|Sesotho sa Leboa|Setswana|shqip
Shwóŋò ngiembɔɔn|sicilianu|Sidaamu Afo|siSwati|slovenčina|slovenščina|Soomaali|suomi|svenska|Sängö
sääʹmǩiõll|Tamaziɣt n laṭlaṣ|Taqbaylit|Tarifit|Tasawaq senni|Thok Nath|Tiếng Việt|Tok Pisin|toki pona
Tshiluba|Tshivenḓa|türkmen dili|Türkçe|Vahcuengh|veneto|Volapük|walon|Walser|Warlpiri|Wolof|Xitsonga
Zarmaciine|Åarjelsaemien gïele|Èdè Yorùbá|íslenska|čeština|ślōnski|Ɓàsàa|ʻŌlelo Hawaiʻi|Ελληνικά|Аԥсшәа
башҡорт теле|беларуская|български|ирон|кыргызча|македонски|мокшень кяль|монгол|нохчийн|русский|саха тыла
српски|татар|тоҷикӣ|українська|церковнослове́нскїй|чӑваш|эрзянь кель|қазақ тілі|қарақалпақша|հայերեն
ייִדיש|עברית|ئۇيغۇرچە|اردو|العامية|العربية|بلوچی (رخشانی)|بلۆچی|توروالی|سرائیکی|سنڌي|فارسی|لۊری شومالی
مازرونی|پښتو|کوردی خوارگ|کوردیی ناوەندی|کٲشُر|ܣܘܪܝܝܐ|ދިވެހިބަސް|ߒߞߏ|कांगड़ी|कोंकणी|डोगरी|नेपाली|बर’
भोजपुरी|मराठी|मैथिली|राजस्थानी|संस्कृत भाषा|हरियाणवी|हिन्दी|অসমীয়া|বাংলা|মৈতৈলোন্|ਪੰਜਾਬੀ|ગુજરાતી|ଓଡ଼ିଆ
தமிழ்|తెలుగు|ಕನ್ನಡ|മലയാളം|සිංහල|ไทย|ລາວ|བོད་སྐད་|རྫོང་ཁ|တႆး|မြန်မာ|ქართული|ብሊን|ትግረ|ትግርኛ|አማርኛ|ወላይታቱ|ግዕዝኛ
ᏣᎳᎩ|ᐃᓄᒃᑎᑐᑦ|ᓀᐦᐃᓇᐍᐏᐣ|ខ្មែរ|ᱥᱟᱱᱛᱟᱲᱤ|ⵜⴰⵎⴰⵣⵉⵖⵜ|ⵜⴰⵛⵍⵃⵉⵜ|中文|日本語|粵語|ꆈꌠꉙ|ꕙꔤ|ꪼꪕꪒꪾ|한국어|𐓏𐓘𐓻𐓘𐓻𐓟|𐴌𐴗𐴥𐴝𐴙𐴚𐴒𐴙𐴝
𑄌𑄋𑄴𑄟𑄳𑄦|𞄀𞄄𞄰𞄩𞄍𞄜𞄰
""".strip()
    .replace("\n", "|")
    .split("|")
)
