"""python3 vraag.py http://127.0.0.1:8080 "wie doet er iets met schulden?"  Alleen de standaardbibliotheek; de API staat in /openapi.json."""

import json
import sys
import urllib.error
import urllib.request

url, question = sys.argv[1].rstrip("/"), sys.argv[2]
body = json.dumps({"question": question}).encode()
request = urllib.request.Request(f"{url}/v1/ask", body, {"Content-Type": "application/json", "Accept-Language": "nl"})

try:
    with urllib.request.urlopen(request, timeout=30) as response:
        answer = json.load(response)
except urllib.error.HTTPError as error:
    problem = json.load(error)
    sys.exit(f"{problem['detail']} ({problem['code']}, {problem['instance']})")

print(answer["text"])
for item in answer["items"]:
    citation = item["citations"][0]
    print(f"- {item['name']}: “{citation['quote']}” ({citation['title']}, {citation.get('date', 'datum onbekend')})")
